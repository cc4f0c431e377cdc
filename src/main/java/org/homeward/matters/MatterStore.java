package org.homeward.matters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes matters. */
@Component
class MatterStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MatterStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    MatterId add(PlanId plan, NewMatter matter) {
        MatterId id = MatterId.random();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", id.value());
        columns.put("plan", plan.value());
        columns.put("kind", matter.kind());
        columns.put("reason", matter.reason());
        columns.put("about", matter.about());
        columns.put("detail", json.writeValueAsString(matter.detail()));
        columns.put("by", matter.by().username());
        columns.put("name", matter.by().displayName());
        columns.put("at", Timestamp.from(clock.instant()));
        columns.put("parent", matter.parentElement());
        columns.put("shared", MatterKind.isSharedWithFamily(matter.kind()));
        columns.put("key", matter.requestKey());
        jdbc.sql("""
                        insert into homeward.matter (id, plan_id, kind, reason, status, about, detail, opened_by,
                               opened_by_name, opened_at, parent_element, shared_with_family, request_key)
                        values (:id, :plan, :kind, :reason, 'open', :about, cast(:detail as jsonb), :by, :name, :at,
                                :parent, :shared, :key)""").params(columns).update();
        return id;
    }

    Optional<MatterId> ofRequest(String requestKey) {
        return jdbc.sql("select id from homeward.matter where request_key = :key")
                .param("key", requestKey)
                .query(UUID.class)
                .optional()
                .map(MatterId::new);
    }

    /** Ends a matter; answers its kind, or nothing when it had ended before or is not of this plan. */
    Optional<String> close(PlanId plan, MatterId matter, String outcome) {
        return jdbc.sql("""
                        update homeward.matter set status = 'closed', outcome = :outcome, closed_at = :now
                         where id = :id and plan_id = :plan and status = 'open' returning kind""")
                .param("outcome", outcome)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", matter.value())
                .param("plan", plan.value())
                .query(String.class)
                .optional();
    }

    boolean hold(PlanId plan, MatterId matter, boolean onHold) {
        return jdbc.sql("""
                                update homeward.matter set on_hold = :hold
                                 where id = :id and plan_id = :plan and on_hold <> :hold""")
                        .param("hold", onHold)
                        .param("id", matter.value())
                        .param("plan", plan.value())
                        .update()
                > 0;
    }

    /** The kind of a matter of this plan, open or not. */
    Optional<String> kind(PlanId plan, MatterId matter) {
        return jdbc.sql("select kind from homeward.matter where id = :id and plan_id = :plan")
                .param("id", matter.value())
                .param("plan", plan.value())
                .query(String.class)
                .optional();
    }

    /** The matter of this kind that is open for the same reason. */
    Optional<MatterId> openFor(PlanId plan, String kind, @Nullable String reason) {
        return jdbc.sql("""
                        select id from homeward.matter where plan_id = :plan and kind = :kind and status = 'open'
                           and reason is not distinct from cast(:reason as text) order by opened_at limit 1""")
                .param("plan", plan.value())
                .param("kind", kind)
                .param("reason", reason)
                .query(UUID.class)
                .optional()
                .map(MatterId::new);
    }

    long countOpen(PlanId plan, List<String> kinds) {
        return kinds.isEmpty()
                ? 0
                : jdbc.sql("""
                        select count(*) from homeward.matter
                         where plan_id = :plan and status = 'open' and kind in (:kinds)""")
                        .param("plan", plan.value())
                        .param("kinds", kinds)
                        .query(Long.class)
                        .single();
    }

    Optional<Instant> lastOpened(PlanId plan, String kind) {
        return jdbc.sql("""
                        select opened_at from homeward.matter where plan_id = :plan and kind = :kind
                         order by opened_at desc limit 1""")
                .param("plan", plan.value())
                .param("kind", kind)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    List<MatterId> open(PlanId plan) {
        return jdbc
                .sql("select id from homeward.matter where plan_id = :plan and status = 'open' order by opened_at, id")
                .param("plan", plan.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(MatterId::new)
                .toList();
    }
}
