/** Documents of a plan: files that were looked into before they were taken, with where they come from. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Documents")
package org.homeward.documents;
