package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.homeward.fixtures.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExporterLagTests {

    private final JdbcClient database = JdbcClient.create(Database.dataSource());
    private final ExporterLag exporterLag = new ExporterLag(database);

    @BeforeEach
    void forgetEverything() {
        database.sql("truncate engine.exporter_position, engine.set_aside").update();
    }

    @Test
    void seesNoExporterBeforeItsFirstSignOfLife() {
        assertThat(exporterLag.read().alive()).isFalse();
        assertThat(exporterLag.read().isUpToDate()).isFalse();
    }

    @Test
    void isUpToDateWhileTheEngineIsQuiet() {
        position(1, "0 seconds", 0);

        assertThat(exporterLag.read()).isEqualTo(new ExporterLag.Reading(true, Duration.ZERO, 0));
        assertThat(exporterLag.read().isUpToDate()).isTrue();
    }

    @Test
    void countsTheSlowestPartition() {
        position(1, "0 seconds", 20);
        position(2, "0 seconds", 45_000);

        assertThat(exporterLag.read().lag()).isEqualTo(Duration.ofSeconds(45));
        assertThat(exporterLag.read().isUpToDate()).isFalse();
    }

    @Test
    void growsWhileAnExporterIsSilent() {
        position(1, "0 seconds", 0);
        position(2, "90 seconds", 0);

        assertThat(exporterLag.read().alive()).isFalse();
        assertThat(exporterLag.read().lag()).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
    }

    private void position(int partition, String silence, long lagMillis) {
        database.sql("""
                        insert into engine.exporter_position (partition_id, position, record_at, written_at, lag_millis)
                        values (?, 7, now(), clock_timestamp() - ?::interval, ?)
                        """).params(partition, silence, lagMillis).update();
    }
}
