package org.homeward.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether pages show the engine's present state: the exporter lives and is not far behind. */
@Component("exporterHealthIndicator")
class ExporterHealth implements HealthIndicator {

    private final ExporterLag exporter;

    ExporterHealth(ExporterLag exporter) {
        this.exporter = exporter;
    }

    @Override
    public Health health() {
        ExporterLag.Reading now = exporter.read();
        return (now.isUpToDate() ? Health.up() : Health.down())
                .withDetail("lagMillis", now.lag().toMillis())
                .withDetail("setAside", now.setAside())
                .build();
    }
}
