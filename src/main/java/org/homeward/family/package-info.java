/** What a family reads first: where the plan is, what is next, who decides, by when, and what they can ask or contest. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Family")
package org.homeward.family;
