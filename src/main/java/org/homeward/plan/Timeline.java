package org.homeward.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened to a plan; entries are only ever added. */
@Component
class Timeline {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final AuditDesk audit;
    private final CurrentCaller callers;

    Timeline(JdbcClient jdbc, JsonMapper json, Clock clock, AuditDesk audit, CurrentCaller callers) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.audit = audit;
        this.callers = callers;
    }

    /** Writes a note, here and on the audit trail; answers false when the same request wrote it before. */
    boolean write(PlanId plan, TimelineNote note) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("plan", plan.value());
        columns.put("at", Timestamp.from(clock.instant()));
        columns.put("kind", note.kind());
        columns.put("title", note.title());
        columns.put("actor", note.actor());
        columns.put("element", note.elementId());
        columns.put("rule", note.rule());
        columns.put("detail", note.detail().isEmpty() ? null : json.writeValueAsString(note.detail()));
        columns.put("request", note.requestKey());
        Optional<Long> written = jdbc.sql("""
                        insert into homeward.timeline_entry
                               (plan_id, at, kind, title, actor, process_element_id, rule, detail, request_key)
                        values (:plan, :at, :kind, :title, :actor, :element, :rule, cast(:detail as jsonb), :request)
                        on conflict (request_key) do nothing
                        returning id""").params(columns).query(Long.class).optional();
        written.ifPresent(id -> putOnTrail(plan, note, id));
        return written.isPresent();
    }

    /** The trail names the note and what it followed from; its words may be personal and stay here. */
    private void putOnTrail(PlanId plan, TimelineNote note, long id) {
        var detail = new TreeMap<String, Object>();
        detail.put("timeline", id);
        if (note.elementId() != null) {
            detail.put("element", note.elementId());
        }
        if (note.rule() != null) {
            detail.put("rule", note.rule());
        }
        Caller by = callers.find().orElse(Caller.SYSTEM);
        audit.write(new AuditNote(AuditKind.CHANGE, by, "plan." + note.kind(), plan.value(), null, detail));
    }

    /** Newest first, from before the given entry; as much of it as this person may see. */
    List<TimelineEntry> read(PlanId plan, Caller caller, @Nullable Long before, int limit) {
        boolean staff = caller.isStaff();
        List<String> kinds = staff
                ? List.of()
                : caller.has(Role.FAMILY)
                        ? List.of("opened", "stage", "task", "version", "event", "emergency", "closed")
                        : List.of("opened", "stage", "closed");
        return jdbc.sql("""
                        select id, at, kind, title, actor, process_element_id, rule, detail
                          from homeward.timeline_entry
                         where plan_id = :plan and (cast(:before as bigint) is null or id < :before)
                           and (:all or kind in (:kinds))
                         order by id desc limit :limit""")
                .param("plan", plan.value())
                .param("before", before)
                .param("all", staff)
                .param("kinds", kinds.isEmpty() ? List.of("") : kinds)
                .param("limit", limit)
                .query((row, number) -> entry(row, caller.readsTexts() && caller.emergency() == null))
                .list();
    }

    private TimelineEntry entry(ResultSet row, boolean withDetail) throws SQLException {
        String detail = withDetail ? row.getString("detail") : null;
        return new TimelineEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("title"),
                row.getString("actor"),
                row.getString("process_element_id"),
                row.getString("rule"),
                detail == null ? Map.of() : json.readValue(detail, DETAIL));
    }
}
