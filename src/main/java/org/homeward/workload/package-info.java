/** How much each worker carries, and whose plans could move to whom so that nobody carries too much. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Workload")
package org.homeward.workload;
