package org.homeward.permanency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was decided about petitions; rows are only ever added. */
@Component
class PetitionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PetitionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void decide(PlanId plan, Map<String, Object> fields, @Nullable LocalDate filedOn, Caller by) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("plan", plan.value());
        columns.put("petition", fields.get("petition"));
        columns.put("filed", filedOn);
        columns.put("exception", fields.get("exception"));
        columns.put("reason", fields.get("reason"));
        columns.put("by", by.displayName());
        columns.put("now", Timestamp.from(clock.instant()));
        jdbc.sql("""
                        insert into homeward.petition_decision
                               (plan_id, petition, filed_on, exception, reason, decided_by, at)
                        values (:plan, :petition, :filed, :exception, :reason, :by, :now)""").params(columns).update();
    }

    /** An exception is asked about once for a child; a later petition is for the agency to judge. */
    boolean anyDecision(PlanId plan) {
        return count(plan, "filed") + count(plan, "exception") > 0;
    }

    boolean exception(PlanId plan) {
        return count(plan, "exception") > 0;
    }

    private long count(PlanId plan, String petition) {
        return jdbc.sql(
                        "select count(*) from homeward.petition_decision where plan_id = :plan and petition = :petition")
                .param("plan", plan.value())
                .param("petition", petition)
                .query(Long.class)
                .single();
    }
}
