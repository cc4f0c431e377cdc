package org.homeward.policy;

import java.util.List;
import org.homeward.engine.DeploymentRejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every release that is wanted in force gets there, also when the engine was away or Homeward died.
 *
 * <p>It runs beside the web pages and never holds up their start. Only its own schedule calls it, one run at a time.
 */
@Component
class ReleaseDuty {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseDuty.class);

    private final Releases releases;
    private final ShippedRelease shipped;
    private final PutInForce putInForce;
    private boolean tookOver;
    private boolean renewed;
    private boolean engineAway;

    ReleaseDuty(Releases releases, ShippedRelease shipped, PutInForce putInForce) {
        this.releases = releases;
        this.shipped = shipped;
        this.putInForce = putInForce;
    }

    @Scheduled(
            initialDelayString = "${homeward.policy.attempt-every:PT1S}",
            fixedDelayString = "${homeward.policy.attempt-every:PT1S}")
    void attempt() {
        if (!tookOver) {
            shipped.takeOver();
            tookOver = true;
        }
        List<Release> waiting = releases.waitingForEngine();
        boolean answered = waiting.stream()
                .map(release -> putInForce.attempt(release.id()))
                .noneMatch(PutInForce.Outcome.ENGINE_AWAY::equals);
        if (answered && !renewed) {
            answered = renew();
        }
        sayOnce(!answered);
    }

    /** Begins again as after a start; for tests. */
    void forget() {
        tookOver = false;
        renewed = false;
    }

    private boolean renew() {
        try {
            putInForce.renew();
            renewed = true;
        } catch (DeploymentRejected rejection) {
            LOG.error("The engine refuses the release that is in force: {}", rejection.reasons());
            renewed = true;
        } catch (RuntimeException away) {
            LOG.debug("The release in force could not be renewed", away);
            return false;
        }
        return true;
    }

    private void sayOnce(boolean away) {
        if (away != engineAway) {
            LOG.info(away ? "The release waits until the engine answers" : "The engine answers again");
            engineAway = away;
        }
    }
}
