package org.homeward.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility;
import org.homeward.access.Role;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The plans that a person may see, newest first, a page at a time. */
@Service
public class PlanList {

    private final JdbcClient jdbc;
    private final PlanVisibility visibility;
    private final Clock clock;
    private final NameSearch names;

    PlanList(JdbcClient jdbc, PlanVisibility visibility, Clock clock) {
        this.names = new NameSearch(jdbc);
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** What to look for; a null asks for everything, {@code text} looks in the child's name and the plan's id. */
    public record Filter(
            @Nullable Stage stage,
            @Nullable PlanStatus status,
            boolean overdueOnly,
            @Nullable String text) {}

    /** One plan in a list; {@code openTasks} and {@code overdueTasks} count what is still to do, {@code nextTaskKey} is due next. */
    public record Row(
            PlanId planId,
            String childName,
            Stage stage,
            PlanStatus status,
            String jurisdiction,
            int version,
            Instant openedAt,
            int openTasks,
            int overdueTasks,
            @Nullable Instant nextDueAt,
            @Nullable Long nextTaskKey) {}

    public Page<Row> page(Filter filter, Caller caller, @Nullable String cursor, int limit) {
        boolean wholeNames = caller.isStaff() || caller.has(Role.FAMILY);
        PlanVisibility.Condition visible = visibility.of(caller, "p.id");
        var columns = new LinkedHashMap<String, Object>(visible.params());
        columns.put("now", Timestamp.from(clock.instant()));
        var sql = new StringBuilder("""
                select p.id, c.given_name, c.family_name, p.stage, p.status, p.jurisdiction, p.plan_version, p.opened_at,
                       work.open_tasks, work.overdue_tasks, work.next_due, work.next_task
                  from homeward.plan p
                  join homeward.child c on c.id = p.child_id
                  cross join lateral (
                       select count(*) as open_tasks,
                              count(*) filter (where t.due_at < :now) as overdue_tasks,
                              min(t.due_at) as next_due,
                              (array_agg(t.key order by t.due_at, t.key) filter (where t.due_at is not null))[1]
                                  as next_task
                         from engine.user_task t where t.plan_id = p.id and t.state = 'CREATED') work
                 where\s""");
        sql.append(visible.sql());
        if (filter.stage() != null) {
            sql.append(" and p.stage = :stage");
            columns.put("stage", filter.stage().name());
        }
        if (filter.status() != null) {
            sql.append(" and p.status = :status");
            columns.put("status", filter.status().name());
        }
        if (filter.overdueOnly()) {
            sql.append(" and work.overdue_tasks > 0");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            names.narrow(filter.text().strip(), wholeNames, sql, columns);
        }
        Cursor.decode(cursor, 2).ifPresent(last -> {
            sql.append(" and (p.opened_at, p.id) < (:openedBefore, cast(:idBefore as uuid))");
            columns.put("openedBefore", Timestamp.from(Instant.EPOCH.plus(last.number(0), ChronoUnit.MICROS)));
            columns.put("idBefore", last.key(1));
        });
        sql.append(" order by p.opened_at desc, p.id desc limit ").append(limit + 1);
        List<Row> rows = jdbc.sql(sql.toString())
                .params(columns)
                .query((row, number) -> row(row, wholeNames))
                .list();
        return Page.of(
                rows, limit, row -> Cursor.of(ChronoUnit.MICROS.between(Instant.EPOCH, row.openedAt()), row.planId()));
    }

    private static Row row(ResultSet row, boolean wholeNames) throws SQLException {
        Timestamp nextDue = row.getTimestamp("next_due");
        return new Row(
                new PlanId(row.getObject("id", UUID.class)),
                wholeNames
                        ? row.getString("given_name") + " " + row.getString("family_name")
                        : row.getString("given_name"),
                Stage.valueOf(row.getString("stage")),
                PlanStatus.valueOf(row.getString("status")),
                row.getString("jurisdiction"),
                row.getInt("plan_version"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("open_tasks"),
                row.getInt("overdue_tasks"),
                nextDue == null ? null : nextDue.toInstant(),
                row.getObject("next_task", Long.class));
    }
}
