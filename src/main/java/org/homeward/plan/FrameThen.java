package org.homeward.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.homeward.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a plan stood at an earlier moment: its stage and the version in force. */
@Component
class FrameThen implements KnownThen {

    private final JdbcClient jdbc;
    private final PlanDesk plans;

    FrameThen(JdbcClient jdbc, PlanDesk plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String title() {
        return "Where the plan stood";
    }

    @Override
    public List<Line> at(PlanId plan, Instant moment, Caller caller) {
        plans.requireVisible(plan, caller);
        return jdbc.sql("""
                        select title from (select distinct on (kind) id, title from homeward.timeline_entry
                                            where plan_id = :plan and at <= :moment
                                              and kind in ('opened', 'stage', 'version', 'closed')
                                            order by kind, id desc) newest order by id desc""")
                .param("plan", plan.value())
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> new Line(row.getString("title"), null))
                .list();
    }
}
