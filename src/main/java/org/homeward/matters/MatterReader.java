package org.homeward.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads matters as one person may see them: staff all, the family its own and those that it may know of, mediators
 * theirs, everybody else what they raised. What somebody wrote is read by themselves and by staff.
 */
@Component
class MatterReader {

    private static final String MATTERS = """
            select id, plan_id, kind, status, outcome, opened_at, closed_at, opened_by = :me as mine,
                   parent_element is null as raised,
                   on_hold, case when :texts or opened_by = :me or mediates.yes then about end as about,
                   case when :staff or opened_by = :me then opened_by_name end as opened_by_name
              from homeward.matter
              cross join lateral (
                   select exists (select 1 from homeward.matter_mediator a
                                   where a.matter_id = matter.id and a.username = :me and a.ended_at is null) as yes
                   ) mediates
             where plan_id = :plan
               and (:staff or opened_by = :me or mediates.yes or (:family and shared_with_family))
            """;

    /** The open steps of the processes that belong to a matter. */
    private static final String STEPS = """
            select v.value #>> '{}' as matter_id, e.name
              from engine.process_instance i
              join engine.variable v on v.scope_key = i.key and v.name = 'matterId'
              join engine.element_instance a on a.process_instance_key = i.key and a.state = 'ACTIVE'
              join engine.element e on e.process_definition_key = a.process_definition_key and e.element_id = a.element_id
             where i.plan_id = :plan and i.state = 'ACTIVE' and e.name is not null
               and a.type in ('USER_TASK', 'RECEIVE_TASK', 'INTERMEDIATE_CATCH_EVENT')
             order by a.key""";

    private final JdbcClient jdbc;

    MatterReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, then the newest. */
    List<Matter> ofPlan(PlanId plan, Caller caller) {
        Map<String, List<String>> steps = steps(plan);
        return query(MATTERS + " order by status desc, opened_at desc, id limit 200", plan, caller, Map.of(), steps);
    }

    Optional<Matter> find(PlanId plan, MatterId matter, Caller caller) {
        return query(MATTERS + " and id = :id", plan, caller, Map.of("id", matter.value()), steps(plan)).stream()
                .findFirst();
    }

    private List<Matter> query(
            String sql, PlanId plan, Caller caller, Map<String, ?> more, Map<String, List<String>> steps) {
        return jdbc.sql(sql)
                .param("plan", plan.value())
                .param("me", caller.username())
                .param("staff", isStaff(caller))
                .param("texts", readsTexts(caller))
                .param("family", caller.has(Role.FAMILY))
                .params(more)
                .query((row, number) -> matter(row, caller, steps))
                .list();
    }

    private Map<String, List<String>> steps(PlanId plan) {
        return jdbc
                .sql(STEPS)
                .param("plan", plan.value())
                .query((row, number) -> Map.entry(row.getString("matter_id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Matter matter(ResultSet row, Caller caller, Map<String, List<String>> steps) throws SQLException {
        boolean open = row.getString("status").equals("open");
        String outcome = row.getString("outcome");
        Timestamp closed = row.getTimestamp("closed_at");
        String id = row.getString("id");
        return new Matter(
                new MatterId(row.getObject("id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("kind"),
                MatterKind.title(row.getString("kind")),
                open,
                outcome == null ? null : Words.of(outcome),
                row.getString("about"),
                open && row.getBoolean("on_hold"),
                row.getString("opened_by_name"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                open ? steps.getOrDefault(id, List.of()).stream().distinct().toList() : List.of(),
                open
                        && row.getBoolean("raised")
                        && (caller.has(Role.SUPERVISOR)
                                || row.getBoolean("mine") && MatterKind.mayBeTakenBack(row.getString("kind"))));
    }

    /** An auditor follows who raised what and when, without what was written. */
    static boolean readsTexts(Caller caller) {
        return isStaff(caller) && caller.readsTexts();
    }

    static boolean isStaff(Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.AUDITOR)
                || caller.emergency() != null && caller.isStaff()
                || caller.roles().stream().anyMatch(role -> role.code().equals("regional-administrator"));
    }
}
