package org.homeward.oversight;

import org.homeward.access.Caller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The front door to every running process: supervisors look and repair, administrators look.
 *
 * <p>Answers come from the read model and are a moment behind the engine.
 */
@Service
public class OversightDesk {

    private final SummaryQuery summary;
    private final InstanceList list;
    private final InstanceDetails details;
    private final Incidents incidents;
    private final IncidentProgress progress;
    private final IncidentRepairs repairs;
    private final JdbcClient jdbc;

    OversightDesk(
            SummaryQuery summary,
            InstanceList list,
            InstanceDetails details,
            Incidents incidents,
            IncidentProgress progress,
            IncidentRepairs repairs,
            JdbcClient jdbc) {
        this.summary = summary;
        this.list = list;
        this.details = details;
        this.incidents = incidents;
        this.progress = progress;
        this.repairs = repairs;
        this.jdbc = jdbc;
    }

    public MonitorSummary summary(Caller caller) {
        requireReader(caller);
        return summary.read();
    }

    /** Root instances, those with incidents first, from after the cursor. */
    public Page<InstanceRow> instances(InstanceFilter filter, int limit, @Nullable String cursor, Caller caller) {
        requireReader(caller);
        return list.page(filter, limit, cursor, caller);
    }

    public InstanceDetail instance(long key, Caller caller) {
        requireReader(caller);
        return details.find(key, caller).orElseThrow(() -> new NotVisible("No such process instance"));
    }

    /** One incident, open or resolved, with the routing facts that its step sees. */
    public IncidentCard incident(long key, Caller caller) {
        requireReader(caller);
        return incidents.find(key).orElseThrow(() -> new NotVisible("No such incident"));
    }

    /** What became of an incident: whether it is being tried, went on, or stopped again. */
    public FollowUp followUp(long incident, Caller caller) {
        return progress.of(incident(incident, caller));
    }

    /** Corrects routing facts and lets the stopped step try again. */
    public void resolve(long incident, Repair repair, Caller caller) {
        if (!mayRepair(caller)) {
            throw new AccessDeniedException("Only supervisors resolve incidents");
        }
        repairs.resolve(incident, repair, caller);
    }

    /** The BPMN model of a deployed process. */
    public String model(long definitionKey, Caller caller) {
        requireReader(caller);
        return jdbc.sql("select xml from engine.process_definition where key = :key")
                .param("key", definitionKey)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotVisible("No such process"));
    }

    public static boolean mayRepair(Caller caller) {
        return caller.has(Role.SUPERVISOR);
    }

    private static void requireReader(Caller caller) {
        if (!caller.hasAny(Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("Only supervisors and administrators look at running processes");
        }
    }
}
