package org.homeward.access;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which plans a person may see: oversight roles see all, everybody else the plans on whose team they are.
 *
 * <p>Nothing is visible by default; every query over plans or tasks appends {@link #of(Caller, String)}.
 */
@Component
public class PlanVisibility {

    private final JdbcClient jdbc;

    PlanVisibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Answers the SQL condition under which a plan is visible to the caller.
     *
     * @param planId the SQL expression of the plan's id in the query, for example {@code p.id}
     */
    public Condition of(Caller caller, String planId) {
        if (caller.hasAny(Role.SUPERVISOR, Role.AUDITOR)) {
            return new Condition("true", Map.of());
        }
        if (caller.hasAny(Role.CASEWORKER, Role.MEDIATOR, Role.FAMILY, Role.TEACHER, Role.CLINICIAN)) {
            return new Condition(
                    "exists (select 1 from homeward.team_member seen where seen.plan_id = " + planId
                            + " and seen.username = :caller)",
                    Map.of("caller", caller.username()));
        }
        return new Condition("false", Map.of());
    }

    /** Answers whether the caller may see the plan. */
    public boolean maySee(Caller caller, UUID planId) {
        Condition visible = of(caller, "p.id");
        return jdbc.sql("select count(*) from homeward.plan p where p.id = :plan and " + visible.sql())
                        .param("plan", planId)
                        .params(visible.params())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A condition to append to a query, with its named parameters. */
    public record Condition(String sql, Map<String, Object> params) {}
}
