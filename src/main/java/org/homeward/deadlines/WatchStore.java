package org.homeward.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The watches in PostgreSQL; one that ended stays on the record. */
@Component
class WatchStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    WatchStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Map<LedgerRow.Key, Watch> open(PlanId plan) {
        return jdbc
                .sql("select * from homeward.deadline_watch where plan_id = :plan and ended_at is null")
                .param("plan", plan.value())
                .query((row, number) -> watch(row))
                .stream()
                .collect(Collectors.toMap(Watch::key, Function.identity()));
    }

    Optional<Watch> open(PlanId plan, UUID watch) {
        return jdbc.sql("""
                        select * from homeward.deadline_watch
                         where id = :id and plan_id = :plan and ended_at is null for update""")
                .param("id", watch)
                .param("plan", plan.value())
                .query((row, number) -> watch(row))
                .optional();
    }

    void begin(PlanId plan, List<Watch> watches, Instant now) {
        batch.batchUpdate(
                """
                        insert into homeward.deadline_watch (id, plan_id, rule_id, occurrence, revision, over_at,
                               known_late, opened_at, missed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                watches.stream()
                        .map(watch -> new Object[] {
                            watch.id(),
                            plan.value(),
                            watch.key().ruleId(),
                            watch.key().occurrence(),
                            watch.revision(),
                            Timestamp.from(watch.overAt()),
                            watch.knownLate(),
                            Timestamp.from(now),
                            watch.knownLate() ? Timestamp.from(now) : null
                        })
                        .toList());
    }

    void move(Watch watch) {
        jdbc.sql("""
                        update homeward.deadline_watch set revision = :revision, over_at = :over, missed_at = null
                         where id = :id""")
                .param("revision", watch.revision())
                .param("over", Timestamp.from(watch.overAt()))
                .param("id", watch.id())
                .update();
    }

    void end(Watch watch, Watch.End end, Instant now) {
        jdbc.sql("""
                        update homeward.deadline_watch
                           set ended_at = :now, ended_as = :as, met_on = :metOn, days_late = :late
                         where id = :id and ended_at is null""")
                .param("now", Timestamp.from(now))
                .param("as", end.code())
                .param("metOn", end.metOn())
                .param("late", end.isMet() ? end.daysLate() : null)
                .param("id", watch.id())
                .update();
    }

    /** Answers false when it was known before. */
    boolean missed(Watch watch, Instant now) {
        return jdbc.sql("update homeward.deadline_watch set missed_at = :now where id = :id and missed_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", watch.id())
                        .update()
                == 1;
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                row.getObject("id", UUID.class),
                new LedgerRow.Key(row.getString("rule_id"), row.getInt("occurrence")),
                row.getInt("revision"),
                row.getTimestamp("over_at").toInstant(),
                row.getBoolean("known_late"));
    }
}
