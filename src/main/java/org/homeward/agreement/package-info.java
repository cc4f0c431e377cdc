/** What the family, the young person and the team say about a draft. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Agreement")
package org.homeward.agreement;
