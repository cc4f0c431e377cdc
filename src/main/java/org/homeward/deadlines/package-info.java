/** Which date the law or the agency sets, from which fact, counted how, and why. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Deadlines")
package org.homeward.deadlines;
