/** Summaries that are sent round: to whom, by which legal ground, and what each of them may read of it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Summaries")
package org.homeward.summaries;
