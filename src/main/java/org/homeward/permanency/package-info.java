/** Where a child grows up for good: the clock of the law, and what was decided when its day came. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Permanency")
package org.homeward.permanency;
