package org.homeward.handover;

import java.sql.Timestamp;
import java.time.Clock;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one responsible person for every plan, from the moment it is opened. */
@Component
class Responsibilities {

    private final JdbcClient jdbc;
    private final Clock clock;

    Responsibilities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever opens a plan answers for it until somebody else has said yes. */
    @EventListener
    void opened(PlanOpened plan) {
        jdbc.sql("""
                        insert into homeward.responsibility (plan_id, username, since)
                        select id, opened_by, opened_at from homeward.plan where id = :plan
                        on conflict (plan_id) do nothing""").param("plan", plan.planId().value()).update();
    }

    void give(PlanId plan, String username, @Nullable String backup) {
        jdbc.sql("""
                        insert into homeward.responsibility (plan_id, username, backup, since)
                        values (:plan, :name, :backup, :now)
                        on conflict (plan_id) do update
                           set username = excluded.username, backup = coalesce(excluded.backup, responsibility.backup),
                               since = excluded.since""")
                .param("plan", plan.value())
                .param("name", username)
                .param("backup", backup)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Responsibility of(PlanId plan) {
        return jdbc.sql("""
                        select coalesce(r.username, p.opened_by) as username, r.backup,
                               coalesce(r.since, p.opened_at) as since
                          from homeward.plan p left join homeward.responsibility r on r.plan_id = p.id
                         where p.id = :plan""")
                .param("plan", plan.value())
                .query(Responsibility.class)
                .single();
    }
}
