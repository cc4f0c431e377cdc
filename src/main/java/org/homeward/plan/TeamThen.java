package org.homeward.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.homeward.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sat at the table at an earlier moment, and as what. */
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
                        select name, role from (
                               select name, role, since as came, coalesce(written_at, since) as since, left_at as until
                                 from homeward.team_member where plan_id = :plan
                               union all
                               select w.name, w.role, m.since, w.since, w.until from homeward.team_member_was w
                                 join homeward.team_member m on m.id = w.member_id where w.plan_id = :plan) said
                         where since <= :moment and (until is null or until > :moment)
                         order by came, name""")
                .param("plan", plan.value())
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> new Line(row.getString("name"), row.getString("role")))
                .list();
    }
}
