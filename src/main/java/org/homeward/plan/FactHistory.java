package org.homeward.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the facts of a plan as they stood at every moment, in the transaction that changed them. */
@Component
class FactHistory {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final ServicePlans plans;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FactHistory(ServicePlans plans, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void opened(PlanOpened plan) {
        keep(plan.planId());
    }

    @EventListener
    void changed(FactsChanged plan) {
        keep(plan.planId());
    }

    private void keep(PlanId plan) {
        plans.findById(plan.value())
                .ifPresent(found -> jdbc.sql("""
                        insert into homeward.fact_history (plan_id, at, facts)
                        select :plan, :at, cast(:facts as jsonb)
                         where cast(:facts as jsonb) is distinct from (
                               select h.facts from homeward.fact_history h where h.plan_id = :plan order by h.id desc limit 1)""")
                        .param("plan", plan.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("facts", json.writeValueAsString(found.facts()))
                        .update());
    }

    /** The facts as they stood at that moment; empty when nobody kept them yet. */
    Optional<Map<String, Object>> at(PlanId plan, Instant moment) {
        return jdbc.sql("""
                        select facts from homeward.fact_history where plan_id = :plan and at <= :moment
                         order by id desc limit 1""")
                .param("plan", plan.value())
                .param("moment", Timestamp.from(moment))
                .query(String.class)
                .optional()
                .map(facts -> json.readValue(facts, FACTS));
    }
}
