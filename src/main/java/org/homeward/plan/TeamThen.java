package org.homeward.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.homeward.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sat at the table at an earlier moment. */
@Component
class TeamThen implements KnownThen {

    private final JdbcClient jdbc;
    private final PlanDesk plans;

    TeamThen(JdbcClient jdbc, PlanDesk plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "At the table";
    }

    @Override
    public List<Line> at(PlanId plan, Instant moment, Caller caller) {
        plans.requireVisible(plan, caller);
        return jdbc.sql("""
                        select name, role from homeward.team_member
                         where plan_id = :plan and since <= :moment and (left_at is null or left_at > :moment)
                         order by since, name""")
                .param("plan", plan.value())
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> new Line(row.getString("name"), row.getString("role")))
                .list();
    }
}
