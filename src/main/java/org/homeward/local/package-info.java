/** Starts, watches and stops PostgreSQL, Camunda and Keycloak on one machine; never in production. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Local stack")
package org.homeward.local;
