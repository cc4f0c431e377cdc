/** The jar inside the broker: writes the engine's event stream into the schema {@code engine}, each record once. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Exporter",
        allowedDependencies = {})
package org.homeward.exporter;
