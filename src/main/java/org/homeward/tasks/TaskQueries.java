package org.homeward.tasks;

import static org.homeward.tasks.TaskSql.ASKED_OF_THEM;
import static org.homeward.tasks.TaskSql.BY_DUE;
import static org.homeward.tasks.TaskSql.FREE;
import static org.homeward.tasks.TaskSql.FROM;
import static org.homeward.tasks.TaskSql.FROM_GROUP;
import static org.homeward.tasks.TaskSql.MINE_OR_FREE;
import static org.homeward.tasks.TaskSql.OF_WORKER;
import static org.homeward.tasks.TaskSql.OPEN;
import static org.homeward.tasks.TaskSql.STANDS_IN;
import static org.homeward.tasks.TaskSql.TASKS;

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
