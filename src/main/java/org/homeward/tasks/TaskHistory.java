package org.homeward.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.homeward.access.Caller;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what became of each task, here and on the audit trail; written in the transaction of what happened. */
@Component
class TaskHistory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditDesk audit;

    TaskHistory(JdbcClient jdbc, Clock clock, AuditDesk audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Somebody else has the task now, or nobody. */
    void given(Task task, @Nullable String to, @Nullable String reason, Caller by) {
        TaskEvent.Kind kind = to == null
                ? TaskEvent.Kind.PUT_BACK
                : to.equals(by.username()) ? TaskEvent.Kind.TAKEN : TaskEvent.Kind.HANDED_OVER;
        write(task, kind, kind == TaskEvent.Kind.HANDED_OVER ? to : null, null, reason, by);
    }

    void moved(Task task, Instant due, String reason, Caller by) {
        write(task, TaskEvent.Kind.MOVED, null, due, reason, by);
    }

    void done(Task task, Caller by) {
        write(task, TaskEvent.Kind.DONE, null, null, null, by);
    }

    /** Oldest first. */
    List<TaskEvent> of(long taskKey) {
        return jdbc.sql("""
                        select e.at, e.kind, e.by_name, coalesce(m.name, e.to_user) as to_name, e.due_at, e.reason
                          from homeward.task_event e
                          left join lateral (select name from homeward.team_member m
                                              where m.plan_id = e.plan_id and m.username = e.to_user limit 1) m on true
                         where e.task_key = :key order by e.id""")
                .param("key", taskKey)
                .query((row, number) -> new TaskEvent(
                        row.getTimestamp("at").toInstant(),
                        TaskEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("by_name"),
                        row.getString("to_name"),
                        row.getTimestamp("due_at") == null
                                ? null
                                : row.getTimestamp("due_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    private void write(
            Task task,
            TaskEvent.Kind kind,
            @Nullable String to,
            @Nullable Instant due,
            @Nullable String reason,
            Caller by) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("task", task.key());
        columns.put("plan", task.planId().value());
        columns.put("at", Timestamp.from(clock.instant()));
        columns.put("kind", kind.name());
        columns.put("by", by.username());
        columns.put("byName", by.displayName());
        columns.put("to", to);
        columns.put("due", due == null ? null : Timestamp.from(due));
        columns.put("reason", reason);
        jdbc.sql("""
                        insert into homeward.task_event (task_key, plan_id, at, kind, by_user, by_name, to_user, due_at, reason)
                        values (:task, :plan, :at, :kind, :by, :byName, :to, :due, :reason)""").params(columns).update();
        var detail = new TreeMap<String, String>();
        detail.put("element", task.elementId());
        if (to != null) {
            detail.put("to", to);
        }
        if (due != null) {
            detail.put("due", due.toString());
        }
        String what = "task." + kind.name().toLowerCase().replace('_', '-');
        String subject = Long.toString(task.key());
        audit.write(new AuditNote(AuditKind.CHANGE, by, what, task.planId().value(), subject, detail));
    }
}
