/** The people around a plan: who answers for it, the family and its network, and who has taken on what. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "People")
package org.homeward.people;
