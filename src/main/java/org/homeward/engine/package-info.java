/** The one door to Camunda: commands after commit, the read model, deployments, the engine's clock. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Engine")
package org.homeward.engine;
