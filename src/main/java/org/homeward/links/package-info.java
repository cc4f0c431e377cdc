/** One-task links: somebody at a plan's table answers one task without an account. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Links")
package org.homeward.links;
