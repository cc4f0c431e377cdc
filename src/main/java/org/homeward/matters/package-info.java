/** Whatever is raised about a plan, by a person or a model, until it is answered: alerts, requests, disputes, hand-overs. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Matters")
package org.homeward.matters;
