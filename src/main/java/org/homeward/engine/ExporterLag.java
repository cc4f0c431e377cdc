package org.homeward.engine;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far what people see is behind what the engine did.
 *
 * <p>The exporter gives a sign of life every two seconds, also when nothing happens, and says how old the oldest record
 * of its last transaction was. All times are the database's own, because the engine's clock may be moved.
 */
@Component
public class ExporterLag {

    /** Several signs of life must be missing before anybody is told. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration TOLERABLE = Duration.ofSeconds(30);

    private static final String READING = """
            select coalesce(max(lag_millis), 0) as lag,
                   coalesce(extract(epoch from clock_timestamp() - min(written_at)) * 1000, -1)::bigint as silence,
                   (select count(*) from engine.set_aside) as set_aside
            from engine.exporter_position
            """;

    private final JdbcClient database;

    ExporterLag(JdbcClient database) {
        this.database = database;
    }

    /** One look at the exporter, over all partitions: the slowest counts. */
    public Reading read() {
        return database.sql(READING)
                .query((row, number) -> reading(row.getLong("lag"), row.getLong("silence"), row.getLong("set_aside")))
                .single();
    }

    private static Reading reading(long lagMillis, long silenceMillis, long setAside) {
        boolean begun = silenceMillis >= 0;
        Duration silence = Duration.ofMillis(silenceMillis);
        boolean alive = begun && silence.compareTo(SILENCE) < 0;
        // Whoever is silent falls behind at least as long as the silence lasts.
        Duration lag = Duration.ofMillis(alive || !begun ? lagMillis : Math.max(lagMillis, silenceMillis));
        return new Reading(alive, lag, setAside);
    }

    /**
     * What one look showed.
     *
     * @param alive whether the exporter has given a sign of life lately
     * @param lag how old the newest written state is; zero while nothing waits
     * @param setAside how many records could not be written and wait for a person
     */
    public record Reading(boolean alive, Duration lag, long setAside) {

        /** Whether lists and pages show the engine's present state, give or take a moment. */
        public boolean isUpToDate() {
            return alive && lag.compareTo(TOLERABLE) < 0;
        }
    }
}
