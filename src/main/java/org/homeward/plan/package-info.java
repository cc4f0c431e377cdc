/** The service plan: its child, stages, facts, goals, team and everything that happened to it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Plan")
package org.homeward.plan;
