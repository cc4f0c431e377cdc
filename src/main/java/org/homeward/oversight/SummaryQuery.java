package org.homeward.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.engine.ExporterLag;
import org.homeward.plan.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the caseload; every count runs over an index of open rows only. */
@Component
class SummaryQuery {

    private final JdbcClient jdbc;
    private final ExporterLag lag;
    private final Clock clock;
    private final OversightSettings settings;

    SummaryQuery(JdbcClient jdbc, ExporterLag lag, Clock clock, OversightSettings settings) {
        this.jdbc = jdbc;
        this.lag = lag;
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
        ExporterLag.Reading exporter = lag.read();
        return new MonitorSummary(
                stages(),
                counts.overdue(),
                counts.dueSoon(),
                counts.incidents(),
                exporter.lag().toMillis(),
                exporter.isUpToDate());
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

    record Counts(long overdue, long dueSoon, long incidents) {}
}
