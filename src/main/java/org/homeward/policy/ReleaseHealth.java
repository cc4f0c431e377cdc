package org.homeward.policy;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there is a release in force at all: without one no plan can start. */
@Component("releaseHealthIndicator")
class ReleaseHealth implements HealthIndicator {

    private final InForce inForce;

    ReleaseHealth(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Health health() {
        return inForce.release()
                .map(release -> Health.up()
                        .withDetail("release", String.valueOf(release.number()))
                        .build())
                .orElseGet(() -> Health.down()
                        .withDetail("release", "none was deployed yet")
                        .build());
    }
}
