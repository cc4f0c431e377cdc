/** What a plan says: goals and milestones, services, the safety plan, strengths and people's own words, in every wording it ever had. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Contents")
package org.homeward.contents;
