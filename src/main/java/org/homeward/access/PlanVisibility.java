package org.homeward.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which plans a person may see: oversight roles see all, those whom a matter climbs to the plans where they have or
 * answered a task, mediators those whose dispute they were named for, everybody else the plans on whose team they are; in
 * an emergency the one plan that they opened, until that ends; through a link the plan of its one task.
 *
 * <p>Nothing is visible by default; every query over plans or tasks appends {@link #of(Caller, String)}.
 */
@Component
public class PlanVisibility {

    private static final String ON_TEAM = """
            exists (select 1 from homeward.team_member seen
                     where seen.plan_id = %s and seen.username = :caller and seen.left_at is null)""";

    /** The same plans as a set: a list looks them up once, instead of asking every plan of the county. */
    private static final String AT_THEIR_TABLES = """
            select seen.plan_id from homeward.team_member seen where seen.username = :caller and seen.left_at is null""";

    /** Plans in which a task of theirs waits, or where one that they answered themselves is behind them. */
    private static final String ASKED = """
            select asked.plan_id from engine.user_task_group offered
              join engine.user_task asked on asked.key = offered.task_key and asked.state = 'CREATED'
             where offered.candidate_group = any(cast(:callerGroups as text[]))
            union all select answered.plan_id from homeward.task_work answered where answered.completed_by = :caller""";

    /** They were named as the mediator of something that is still open. */
    private static final String MEDIATES = """
            select open.plan_id from homeward.matter_mediator named
              join homeward.matter open on open.id = named.matter_id and open.status = 'open'
             where named.username = :caller and named.ended_at is null""";

    private static final String OPENED_IN_EMERGENCY = """
            exists (select 1 from homeward.emergency_access urgent
                     where urgent.plan_id = %s and urgent.username = :caller and urgent.ended_at is null
                       and urgent.until > :callerNow)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanVisibility(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Answers the SQL condition under which a plan is visible to the caller.
     *
     * @param planId the SQL expression of the plan's id in the query, for example {@code p.id}
     */
    public Condition of(Caller caller, String planId) {
        if (caller.emergency() != null) {
            return new Condition(
                    OPENED_IN_EMERGENCY.formatted(planId),
                    Map.of("caller", caller.username(), "callerNow", Timestamp.from(clock.instant())));
        }
        if (caller.link() != null) {
            return new Condition(
                    planId + " = :callerPlan",
                    Map.of("callerPlan", caller.link().plan()));
        }
        if (caller.hasAny(Role.SUPERVISOR, Role.AUDITOR)) {
            return new Condition("true", Map.of());
        }
        if (caller.hasAny(Role.REGIONAL_ADMINISTRATOR, Role.ADVOCATE)) {
            return new Condition(
                    among(planId, ASKED), Map.of("caller", caller.username(), "callerGroups", groups(caller)));
        }
        if (caller.has(Role.MEDIATOR)) {
            return new Condition(among(planId, MEDIATES), Map.of("caller", caller.username()));
        }
        if (caller.hasAny(Role.CASEWORKER, Role.FAMILY, Role.TEACHER, Role.CLINICIAN)) {
            return new Condition(ON_TEAM.formatted(planId), Map.of("caller", caller.username()));
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

    private static String among(String planId, String others) {
        return planId + " in (" + AT_THEIR_TABLES + "\nunion all " + others + ")";
    }

    private static String[] groups(Caller caller) {
        return caller.roles().stream()
                .filter(role -> role == Role.REGIONAL_ADMINISTRATOR || role == Role.ADVOCATE)
                .map(Role::code)
                .toArray(String[]::new);
    }

    /** A condition to append to a query, with its named parameters. */
    public record Condition(String sql, Map<String, Object> params) {}
}
