package org.homeward.workload;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what each worker carries. */
@Component
class LoadStore {

    private static final int ENOUGH = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    LoadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Counted(
            String username,
            int plans,
            int tasks,
            int late,
            @Nullable Instant nextDue,
            @Nullable LocalDate awayUntil) {}

    /** Everybody who answers for an open plan, has an open task, or sits at a table as a caseworker. */
    List<Counted> all() {
        return jdbc.sql("""
                        with carried as (
                             select r.username, r.plan_id from homeward.responsibility r
                               join homeward.plan p on p.id = r.plan_id and p.status = 'OPEN'),
                        waiting as (
                             select coalesce(case when w.task_key is null then t.assignee else w.assignee end,
                                             c.username) as username, t.due_at
                               from engine.user_task t
                               join carried c on c.plan_id = t.plan_id
                               left join homeward.task_work w on w.task_key = t.key
                              where t.state = 'CREATED' and w.completed_at is null
                                and (case when w.task_key is null then t.assignee else w.assignee end is not null
                                     or 'caseworker' = any(t.candidate_groups))),
                        worker as (
                             select username from carried
                             union select m.username from homeward.team_member m
                                     join homeward.plan p on p.id = m.plan_id and p.status = 'OPEN'
                                    where m.left_at is null and m.username is not null and m.role = 'caseworker')
                        select worker.username, coalesce(plans.number, 0) as plans, coalesce(tasks.number, 0) as tasks,
                               coalesce(tasks.late, 0) as late, tasks.next_due, away.until as away_until
                          from worker
                          left join (select username, count(*) as number from carried group by username) plans
                                 on plans.username = worker.username
                          left join (select username, count(*) as number, count(*) filter (where due_at < :now) as late,
                                            min(due_at) as next_due from waiting group by username) tasks
                                 on tasks.username = worker.username
                          left join (select username, max(last_day) as until from homeward.absence
                                      where ended_at is null and :today between first_day and last_day
                                      group by username) away on away.username = worker.username
                         order by plans desc, worker.username""")
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .query(Counted.class)
                .list();
    }

    /** A plan of a worker with everybody who sits at its table. */
    record Plan(PlanId planId, String childName, Stage stage, int late, Set<String> table) {}

    /** Their open plans, the newest first: what has just begun is the easiest to pass on. */
    List<Plan> plansOf(String username) {
        return plansOf(username, null);
    }

    /** Enough of them to find some that could go to somebody else. */
    List<Plan> mostOf(String username) {
        return plansOf(username, ENOUGH);
    }

    private List<Plan> plansOf(String username, @Nullable Integer most) {
        return jdbc.sql("""
                        select p.id, c.given_name || ' ' || c.family_name as child, p.stage,
                               (select count(*) from engine.user_task t left join homeward.task_work w on w.task_key = t.key
                                 where t.plan_id = p.id and t.state = 'CREATED' and w.completed_at is null
                                   and t.due_at < :now) as late,
                               array(select m.username from homeward.team_member m
                                      where m.plan_id = p.id and m.left_at is null and m.username is not null) as seated
                          from homeward.responsibility r
                          join homeward.plan p on p.id = r.plan_id and p.status = 'OPEN'
                          join homeward.child c on c.id = p.child_id
                         where r.username = :name order by p.opened_at desc, p.id limit :most""")
                .param("name", username)
                .param("most", most)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Plan(
                        new PlanId(row.getObject("id", UUID.class)),
                        row.getString("child"),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("late"),
                        new HashSet<>(
                                Arrays.asList((String[]) row.getArray("seated").getArray()))))
                .list();
    }

    /** Names by user name, as people are known at some table. */
    Map<String, String> names() {
        return jdbc.sql("""
                        select distinct on (username) username, name from homeward.team_member
                         where username is not null order by username, since desc""").query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
