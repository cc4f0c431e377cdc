/** Job workers: variables in, one call to a front door, variables out. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Workers")
package org.homeward.workers;
