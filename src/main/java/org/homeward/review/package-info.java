/** Team reviews: what each discipline sees, the conference, and an answer to every different view. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Review")
package org.homeward.review;
