package org.homeward.oversight;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.homeward.oversight.FollowUp.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows an incident from "try again" to the plan going on. */
@Component
class IncidentProgress {

    private final Waits waits;
    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentProgress(Waits waits, JdbcClient jdbc, Clock clock) {
        this.waits = waits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FollowUp of(IncidentCard incident) {
        List<Wait> now = waits.of(incident.instanceKey());
        return new FollowUp(incident, incident.open() ? open(incident) : resolved(incident, now), now);
    }

    private Progress open(IncidentCard incident) {
        boolean waiting = incident.askedAt() != null
                && incident.askedAt().isAfter(clock.instant().minus(IncidentRepairs.PATIENCE));
        return waiting ? Progress.ASKED : Progress.STOPPED;
    }

    private Progress resolved(IncidentCard incident, List<Wait> now) {
        Predicate<Wait> here = wait -> wait.elementInstanceKey() == incident.elementInstanceKey();
        if (now.stream().filter(here).anyMatch(wait -> wait.kind() == Wait.Kind.INCIDENT)) {
            return Progress.STOPPED_AGAIN;
        }
        boolean worked = now.stream().filter(here).anyMatch(wait -> wait.kind() == Wait.Kind.JOB);
        return worked && isActive(incident.elementInstanceKey()) ? Progress.WORKING : Progress.GOES_ON;
    }

    private boolean isActive(long element) {
        return jdbc.sql("select count(*) from engine.element_instance where key = :key and state = 'ACTIVE'")
                        .param("key", element)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
