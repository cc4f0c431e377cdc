package org.homeward.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility;
import org.homeward.access.Role;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks as the caller may work on them: the plan is visible, and the task is theirs or their group's. */
@Component
class TaskQueries {

    /** Homeward's own row says who works on a task, because the engine hears of it a moment later. */
    private static final String FROM = """
            \sfrom engine.user_task t
             join homeward.plan p on p.id = t.plan_id
             left join homeward.task_work w on w.task_key = t.key
             cross join lateral (
                  select case when w.task_key is null then t.assignee else w.assignee end as worker) who
            """;

    /** Whoever works on it through a link has no account, but a name at the table. */
    private static final String THROUGH_LINK = """
            (select asked.name from homeward.task_link l join homeward.team_member asked on asked.id = l.member_id
              where l.task_key = t.key and 'link-' || l.id = who.worker)""";

    /** Whoever has it is away, and the reader answers for the plan meanwhile. */
    private static final String STANDS_IN = """
            exists (select 1 from homeward.responsibility r
                      join homeward.absence away on away.username = r.username and away.ended_at is null
                           and :today between away.first_day and away.last_day
                     where r.plan_id = t.plan_id and r.backup = :me and r.username = who.worker)""";

    private static final String TASKS = """
            select t.*, who.worker, coalesce(m.name, """ + THROUGH_LINK + """
            ) as worker_name, w.completed_at as sent_at, w.drafted_at,
                   coalesce(w.draft_version, 0) as draft_version, e.name, e.documentation, f.form_id,
                   c.given_name, c.family_name, p.stage,
                   (select max(a.last_day) from homeward.absence a
                     where a.username = who.worker and a.ended_at is null
                       and :today between a.first_day and a.last_day) as away_until, """ + STANDS_IN + """
             as stands_in
            """ + FROM + """
             join homeward.child c on c.id = p.child_id
             left join homeward.team_member m on m.plan_id = p.id and m.username = who.worker and m.left_at is null
             left join engine.element e
                    on e.process_definition_key = t.process_definition_key and e.element_id = t.element_id
             left join engine.form f on f.key = t.form_key
             where\s""";

    /** The tasks offered to a group lie side by side in the order of their dates: a short walk for whoever sees every plan. */
    private static final String FROM_GROUP = FROM.replace(
            " from engine.user_task t\n",
            " from engine.user_task_group g\n join engine.user_task t on t.key = g.task_key\n");

    private static final String BY_DUE = "coalesce(t.due_at, 'infinity'), t.key";

    /**
     * Nobody has it. Said without {@code who.worker}, of which the planner believes that it is hardly ever null: it would
     * sort a million tasks rather than walk along their dates.
     */
    private static final String FREE = """
            (not exists (select 1 from homeward.task_work x where x.task_key = t.key and x.assignee is not null)
             and (t.assignee is null or exists (select 1 from homeward.task_work y where y.task_key = t.key)))""";

    private static final String MINE_OR_FREE = """
            (not exists (select 1 from homeward.task_work x where x.task_key = t.key and x.assignee <> :me)
             and (t.assignee is null or t.assignee = :me
                  or exists (select 1 from homeward.task_work y where y.task_key = t.key)))""";

    /** The few tasks that a person may have, by index; {@code who.worker} then tells which of them they do have. */
    private static final String OF_WORKER = """
            t.key in (select task_key from homeward.task_work where assignee = %1$s and completed_at is null
                      union all
                      select key from engine.user_task where assignee = %1$s and state = 'CREATED')""";

    /** What may be theirs at all, for somebody who sees every plan and has hardly any task: by index, too. */
    private static final String ASKED_OF_THEM = """
            t.key in (select task_key from engine.user_task_group where candidate_group = any(cast(:roles as text[]))
                      union all
                      select task_key from homeward.task_work where assignee = :me and completed_at is null
                      union all
                      select key from engine.user_task where assignee = :me and state = 'CREATED')""";

    private static final String OPEN = """
            \sand t.state = 'CREATED'
             and not exists (select 1 from homeward.task_work d where d.task_key = t.key and d.completed_at is not null)""";

    private final JdbcClient jdbc;
    private final PlanVisibility visibility;
    private final Clock clock;

    TaskQueries(JdbcClient jdbc, PlanVisibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    Optional<Task> find(long key, Caller caller) {
        var params = new HashMap<String, Object>(Map.of("key", key));
        return jdbc.sql(TASKS + "t.key = :key and " + mayWorkOn(caller, params))
                .params(params)
                .query(TaskRow.as(caller))
                .optional();
    }

    /** A task that the caller may know of, whoever's it is to do. */
    Optional<Task> known(long key, Caller caller) {
        var params = new HashMap<String, Object>(Map.of("key", key));
        return jdbc.sql(TASKS + "t.key = :key and " + maySee(caller, params))
                .params(params)
                .query(TaskRow.as(caller))
                .optional();
    }

    /**
     * Open tasks by due date, those without one last. Asked in two steps, which ones and what about them: to plan one
     * question over all these tables takes the database longer than to answer both.
     */
    Page<Task> open(TaskFilter filter, Caller caller, @Nullable String cursor, int limit) {
        var params = new HashMap<String, Object>();
        String theirs = openFor(caller, params);
        List<Long> keys = keys(filter, caller, theirs, cursor, limit + 1, params);
        if (keys.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Task> rows = jdbc.sql(TASKS + theirs + " and t.key = any(:keys) order by " + BY_DUE)
                .params(params)
                .param("keys", keys.toArray(Long[]::new))
                .query(TaskRow.as(caller))
                .list();
        return Page.of(rows, limit, TaskQueries::cursorOf);
    }

    private List<Long> keys(
            TaskFilter filter,
            Caller caller,
            String theirs,
            @Nullable String cursor,
            int most,
            Map<String, Object> params) {
        boolean ofGroup = filter.group() != null && caller.has(Role.SUPERVISOR);
        String place = ofGroup ? "g.due_at, g.task_key" : BY_DUE;
        var sql = new StringBuilder("select t.key")
                .append(ofGroup ? FROM_GROUP : FROM)
                .append(" where ")
                .append(theirs)
                .append(OPEN)
                .append(wanted(filter, caller, params));
        if (filter.group() != null) {
            sql.append(ofGroup ? " and g.candidate_group = :group" : " and :group = any(t.candidate_groups)");
            params.put("group", filter.group());
        }
        Cursor.decode(cursor, 2).ifPresent(last -> {
            boolean dated = !last.key(0).isEmpty();
            sql.append(" and (" + place + ") > (")
                    .append(dated ? ":afterDue" : "'infinity'")
                    .append(", :afterKey)");
            if (dated) {
                params.put("afterDue", Timestamp.from(Instant.EPOCH.plus(last.number(0), ChronoUnit.MICROS)));
            }
            params.put("afterKey", last.number(1));
        });
        // The limit is written out: a plan that does not know it is made for reading everything.
        return jdbc.sql(sql + " order by " + place + " limit " + most)
                .params(params)
                .query(Long.class)
                .list();
    }

    List<Task> ofPlan(PlanId plan, Caller caller) {
        var params = new HashMap<String, Object>(Map.of("plan", plan.value()));
        return jdbc.sql(TASKS + maySee(caller, params) + OPEN + " and t.plan_id = :plan order by " + BY_DUE
                        + " limit 50")
                .params(params)
                .query(TaskRow.as(caller))
                .list();
    }

    /** What one person has open in a plan. */
    List<Task> ofWorker(PlanId plan, String username) {
        return jdbc.sql(TASKS + "t.plan_id = :plan and who.worker = :worker" + OPEN)
                .param("plan", plan.value())
                .param("worker", username)
                .param("me", Caller.SYSTEM.username())
                .param("today", LocalDate.now(clock))
                .query(TaskRow.as(Caller.SYSTEM))
                .list();
    }

    /** What one person has open in any plan. */
    List<Task> ofWorker(String username) {
        return jdbc.sql(TASKS + OF_WORKER.formatted(":worker") + " and who.worker = :worker" + OPEN + " order by t.key")
                .param("worker", username)
                .param("me", Caller.SYSTEM.username())
                .param("today", LocalDate.now(clock))
                .query(TaskRow.as(Caller.SYSTEM))
                .list();
    }

    /**
     * Counts up to {@link TaskCounts#MOST} of each kind, so that counting costs the same however many there are: whoever
     * sees every plan in four short walks, everybody else in one over the tasks of their own plans.
     */
    TaskCounts counts(Caller caller) {
        var params = new HashMap<String, Object>(Map.of("now", Timestamp.from(clock.instant())));
        String open = FROM + " where " + openFor(caller, params) + OPEN;
        String toDo = toDo(caller);
        String sql = caller.has(Role.SUPERVISOR)
                ? "select " + count(open, toDo, "todo") + ", "
                        + count(open, OF_WORKER.formatted(":me") + " and who.worker = :me", "mine") + ", "
                        + count(open, FREE, "available") + ", "
                        + count(open, toDo + " and t.due_at < :now", "overdue")
                : """
                  select count(*) filter (where worker is null or worker = :me or stands_in) as todo,
                         count(*) filter (where worker = :me) as mine,
                         count(*) filter (where worker is null) as available,
                         count(*) filter (where (worker is null or worker = :me or stands_in) and due_at < :now) as overdue
                    from (select who.worker, t.due_at, """ + (standsIn(caller) ? STANDS_IN : "false") + " as stands_in" + open + ") theirs";
        return jdbc.sql(sql).params(params).query(TaskCounts.class).single();
    }

    private static String count(String open, String which, String name) {
        return "(select count(*) from (select 1 " + open + " and " + which + " limit " + (TaskCounts.MOST + 1) + ") "
                + name + ") as " + name;
    }

    private String openFor(Caller caller, Map<String, Object> params) {
        String theirs = mayWorkOn(caller, params);
        boolean seesAll = caller.has(Role.AUDITOR) && !caller.has(Role.SUPERVISOR) && caller.emergency() == null;
        return seesAll ? theirs + " and " + ASKED_OF_THEM : theirs;
    }

    private String mayWorkOn(Caller caller, Map<String, Object> params) {
        PlanVisibility.Condition visible = visibility.of(caller, "p.id");
        params.putAll(visible.params());
        params.put("me", caller.username());
        params.put("today", LocalDate.now(clock));
        if (caller.link() != null) {
            params.put("linkedTask", caller.link().task());
            return visible.sql() + " and t.key = :linkedTask and (who.worker is null or who.worker = :me)";
        }
        if (caller.has(Role.SUPERVISOR)) {
            return visible.sql();
        }
        params.put("roles", caller.roles().stream().map(Role::code).toArray(String[]::new));
        return visible.sql() + " and (who.worker = :me or t.candidate_groups && cast(:roles as text[]))";
    }

    /** Staff see what others do too, everybody else what is theirs to do. */
    private String maySee(Caller caller, Map<String, Object> params) {
        String workable = mayWorkOn(caller, params);
        return caller.isStaff() ? visibility.of(caller, "p.id").sql() : workable;
    }

    /** Most of the time nobody is away whom this person stands in for; then the walk along the dates stays as it is. */
    private String toDo(Caller caller) {
        return standsIn(caller) ? "(" + MINE_OR_FREE + " or " + STANDS_IN + ")" : MINE_OR_FREE;
    }

    private boolean standsIn(Caller caller) {
        return jdbc.sql("""
                        select exists (select 1 from homeward.absence a
                                         join homeward.responsibility r on r.username = a.username and r.backup = :me
                                        where a.ended_at is null and :today between a.first_day and a.last_day)""")
                .param("me", caller.username())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private String wanted(TaskFilter filter, Caller caller, Map<String, Object> params) {
        var sql = new StringBuilder();
        if (TaskFilter.NOBODY.equals(filter.assignee())) {
            sql.append(" and ").append(FREE);
        } else if (TaskFilter.MINE_OR_FREE.equals(filter.assignee())) {
            sql.append(" and ").append(toDo(caller));
        } else if (filter.assignee() != null) {
            sql.append(" and ").append(OF_WORKER.formatted(":assignee")).append(" and who.worker = :assignee");
            params.put("assignee", filter.assignee());
        }
        if (filter.planId() != null) {
            sql.append(" and t.plan_id = :plan");
            params.put("plan", filter.planId().value());
        }
        if (filter.overdue() != null) {
            sql.append(filter.overdue() ? " and t.due_at < :now" : " and (t.due_at is null or t.due_at >= :now)");
            params.put("now", Timestamp.from(clock.instant()));
        }
        if (filter.atOnce()) {
            sql.append(" and t.priority >= ").append(Task.AT_ONCE);
        }
        if (filter.processId() != null) {
            sql.append(" and t.bpmn_process_id = :process");
            params.put("process", filter.processId());
        }
        if (filter.stage() != null) {
            sql.append(" and p.stage = :stage");
            params.put("stage", filter.stage().name());
        }
        if (filter.withinDays() != null) {
            sql.append(" and t.due_at < :until");
            Instant until = clock.instant().plus(filter.withinDays(), ChronoUnit.DAYS);
            params.put("until", Timestamp.from(until));
        }
        return sql.toString();
    }

    private static Cursor cursorOf(Task last) {
        return Cursor.of(
                last.dueAt() == null ? "" : ChronoUnit.MICROS.between(Instant.EPOCH, last.dueAt()), last.key());
    }
}
