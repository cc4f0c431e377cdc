package org.homeward.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotVisible;
import org.homeward.engine.EngineCommand;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets stopped steps try again; the command leaves with the note on the plan's timeline, once. */
@Component
class IncidentRepairs {

    private static final int USUAL_TRIES = 3;

    /** After this long with no answer of the engine a supervisor may ask again; the engine does nothing twice. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Incidents incidents;
    private final PlanDesk plans;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentRepairs(
            Incidents incidents, PlanDesk plans, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.incidents = incidents;
        this.plans = plans;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void resolve(long key, Repair repair, Caller by) {
        IncidentCard incident = incidents.find(key).orElseThrow(() -> new NotVisible("No such incident"));
        if (!incident.open()) {
            throw new Conflict("This incident was resolved before; the plan has gone on.");
        }
        CorrectionRules.check(repair, incident.routing());
        UUID command = UUID.randomUUID();
        claim(key, command, by);
        int tries = repair.retries() == null ? USUAL_TRIES : repair.retries();
        events.publishEvent(new EngineCommand.ResolveIncident(
                command, key, incident.jobKey(), tries, incident.elementInstanceKey(), Map.copyOf(repair.variables())));
        if (incident.planId() != null) {
            plans.note(new PlanId(incident.planId()), note(incident, repair, command, by));
        }
    }

    private void claim(long key, UUID command, Caller by) {
        Instant now = clock.instant();
        int claimed = jdbc.sql("""
                        insert into homeward.incident_repair as earlier (incident_key, command_id, asked_by, asked_at)
                        values (:key, :command, :by, :now)
                        on conflict (incident_key) do update
                           set command_id = excluded.command_id, asked_by = excluded.asked_by, asked_at = excluded.asked_at
                         where earlier.asked_at < :patience""")
                .param("key", key)
                .param("command", command)
                .param("by", by.displayName())
                .param("now", Timestamp.from(now))
                .param("patience", Timestamp.from(now.minus(PATIENCE)))
                .update();
        if (claimed == 0) {
            throw new Conflict("This step is already being tried again; wait a moment for the answer.");
        }
    }

    private static TimelineNote note(IncidentCard incident, Repair repair, UUID command, Caller by) {
        List<String> corrected = repair.variables().keySet().stream().sorted().toList();
        String after = corrected.isEmpty()
                ? ""
                : " after correcting " + corrected.stream().map(Words::spoken).collect(Collectors.joining(", "));
        return new TimelineNote(
                "repair-" + command,
                "incident",
                "Stopped step «" + incident.elementName() + "» was sent on its way again" + after,
                by.displayName(),
                incident.elementId(),
                null,
                Map.of(
                        "incident", Long.toString(incident.key()),
                        "reason", incident.explanation().what(),
                        "corrected", corrected));
    }
}
