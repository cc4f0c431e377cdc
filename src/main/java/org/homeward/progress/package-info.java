/** How a plan is going: check-ins, how each goal stands, and what can be counted. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Progress")
package org.homeward.progress;
