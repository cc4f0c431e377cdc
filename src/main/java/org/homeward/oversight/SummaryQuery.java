package org.homeward.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the caseload; every count runs over an index of open rows only. */
@Component
class SummaryQuery {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OversightSettings settings;

    SummaryQuery(JdbcClient jdbc, Clock clock, OversightSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    MonitorSummary read() {
        Instant now = clock.instant();
        Counts counts = jdbc.sql("""
                        select (select count(*) from engine.user_task
                                 where state = 'CREATED' and due_at < :now) as overdue,
                               (select count(*) from engine.user_task
                                 where state = 'CREATED' and due_at >= :now and due_at < :soon) as due_soon,
                               (select count(*) from engine.incident where state = 'OPEN') as incidents""")
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(settings.dueSoon())))
                .query(Counts.class)
                .single();
        Freshness freshness = freshness();
        return new MonitorSummary(
                stages(), counts.overdue(), counts.dueSoon(), counts.incidents(), freshness.lagMs(), freshness.asOf());
    }

    private Map<String, Long> stages() {
        var stages = new LinkedHashMap<String, Long>();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.CLOSED) {
                stages.put(stage.code(), 0L);
            }
        }
        jdbc.sql("select stage, count(*) as plans from homeward.plan where status = 'OPEN' group by stage")
                .query(row -> {
                    stages.put(Stage.valueOf(row.getString("stage")).code(), row.getLong("plans"));
                });
        return stages;
    }

    /** The partition that is furthest behind speaks for all; one that gave no sign of life is as late as it is silent. */
    private Freshness freshness() {
        return jdbc.sql("""
                        select max(case when now() - written_at > interval '30 seconds'
                                        then greatest(lag_millis, cast(extract(epoch from now() - written_at) * 1000 as bigint))
                                        else lag_millis end) as lag_ms,
                               min(written_at) as as_of
                          from engine.exporter_position""")
                .query((row, number) -> {
                    var asOf = row.getTimestamp("as_of");
                    return new Freshness(row.getObject("lag_ms", Long.class), asOf == null ? null : asOf.toInstant());
                })
                .single();
    }

    record Counts(long overdue, long dueSoon, long incidents) {}

    private record Freshness(@Nullable Long lagMs, @Nullable Instant asOf) {}
}
