/** Who answers for a plan, and what happens when somebody else takes over. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Handover")
package org.homeward.handover;
