/** What is due next, for whom, and why; drafts, forms and their rules. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Tasks")
package org.homeward.tasks;
