package org.homeward.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people of tasks that are new for them or have become late. Within a partition the engine counts its keys upwards
 * and the exporter writes them in order, so that the last key seen says how far this has looked.
 */
@Component
class TaskWatch {

    private static final int AT_ONCE = 200;

    /** The engine keeps the partition in the bits above. */
    private static final int PARTITION_BITS = 51;

    private final JdbcClient jdbc;
    private final PersonalNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskWatch(JdbcClient jdbc, PersonalNotices notices, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Found(long key, UUID planId, @Nullable String assignee, String groups, boolean waiting) {}

    @Scheduled(fixedDelayString = "${homeward.notices.look-every:PT10S}")
    void look() {
        jdbc.sql("select distinct partition_id from engine.exporter_position")
                .query(Integer.class)
                .list()
                .forEach(partition -> transaction.executeWithoutResult(status -> tellOfNew(partition)));
        transaction.executeWithoutResult(status -> tellOfLate());
    }

    private void tellOfNew(int partition) {
        jdbc.sql("insert into homeward.notice_mark (partition, task_key) values (?, 0) on conflict do nothing")
                .param(partition)
                .update();
        long seen = jdbc.sql("select task_key from homeward.notice_mark where partition = ? for update")
                .param(partition)
                .query(Long.class)
                .single();
        List<Found> found = jdbc.sql("""
                        select key, plan_id, assignee, array_to_string(candidate_groups, ',') as groups,
                               state = 'CREATED' and not exists (select 1 from homeward.task_work w
                                                                  where w.task_key = t.key and w.assignee is not null) as waiting
                        from engine.user_task t
                        where key > greatest(:seen, :from) and key < :to order by key limit 200""")
                .param("seen", seen)
                .param("from", (long) partition << PARTITION_BITS)
                .param("to", (partition + 1L) << PARTITION_BITS)
                .query(Found.class)
                .list();
        // Whoever took it in the meantime knows of it; nobody needs to hear of what is done.
        found.stream()
                .filter(task -> task.planId() != null && task.waiting())
                .forEach(task -> tell(task, NoticeKind.TASK_NEW));
        if (!found.isEmpty()) {
            jdbc.sql("update homeward.notice_mark set task_key = ? where partition = ?")
                    .params(found.getLast().key(), partition)
                    .update();
        }
    }

    private void tellOfLate() {
        jdbc.sql("""
                        select t.key, t.plan_id, t.assignee, array_to_string(t.candidate_groups, ',') as groups, true as waiting
                        from engine.user_task t
                        where t.state = 'CREATED' and coalesce(t.due_at, 'infinity') <= :now
                          and coalesce(t.due_at, 'infinity') > cast(:now as timestamptz) - interval '1 day'
                          and t.plan_id is not null
                          and not exists (select 1 from homeward.notice n where n.task_key = t.key and n.kind = 'task-late')
                        order by coalesce(t.due_at, 'infinity') limit :most""")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(Found.class)
                .list()
                .forEach(task -> tell(task, NoticeKind.TASK_LATE));
    }

    private void tell(Found task, NoticeKind kind) {
        String key = kind.code() + " " + task.key();
        if (task.assignee() != null) {
            notices.tell(task.assignee(), kind, task.planId(), task.key(), key);
            standIn(task).ifPresent(meanwhile -> notices.tell(meanwhile, kind, task.planId(), task.key(), key));
            return;
        }
        Map<Boolean, List<String>> groups =
                Arrays.stream(task.groups().split(",")).collect(Collectors.partitioningBy(TaskWatch::isStaff));
        NoticeKind forStaff = kind == NoticeKind.TASK_NEW ? NoticeKind.TASK_NEW_FOR_STAFF : kind;
        notices.tellTable(task.planId(), groups.getOrDefault(true, List.of()), forStaff, task.key(), key);
        notices.tellTable(task.planId(), groups.getOrDefault(false, List.of()), kind, task.key(), key);
    }

    /** Who answers for the plan while whoever has the task is away. */
    private Optional<String> standIn(Found task) {
        return jdbc.sql("""
                        select r.backup from homeward.responsibility r
                          join homeward.absence a on a.username = r.username and a.ended_at is null
                               and :today between a.first_day and a.last_day
                         where r.plan_id = :plan and r.username = :worker and r.backup not like '@%' limit 1""")
                .param("today", LocalDate.now(clock))
                .param("plan", task.planId())
                .param("worker", task.assignee())
                .query(String.class)
                .optional();
    }

    private static boolean isStaff(String group) {
        return Role.of(group)
                .filter(Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR)::contains)
                .isPresent();
    }
}
