/** Paper: pages as PDF files that screen readers can read. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Paper")
package org.homeward.paper;
