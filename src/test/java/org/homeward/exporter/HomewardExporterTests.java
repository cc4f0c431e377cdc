package org.homeward.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.exporter.Events.job;
import static org.homeward.exporter.Events.variable;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.homeward.fixtures.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HomewardExporterTests {

    private static final String POISON = "\"no\\u0000text\"";

    private final JdbcClient database = JdbcClient.create(Database.dataSource());
    private final TestBroker broker = new TestBroker(20);
    private HomewardExporter exporter;

    @BeforeEach
    void open() {
        Database.empty();
        exporter = broker.open();
    }

    @AfterEach
    void close() {
        exporter.close();
    }

    @Test
    void acknowledgesWhatIsCommittedTogetherWithItsPosition() {
        export(job(300, JobIntent.CREATED, 3, "").atPosition(41));

        awaitAcknowledged(41);
        assertThat(count("job")).isEqualTo(1);
        assertThat(database.sql("select * from engine.exporter_position")
                        .query()
                        .singleRow())
                .containsEntry("partition_id", TestBroker.PARTITION)
                .containsEntry("position", 41L)
                .extractingByKey("lag_millis")
                .satisfies(lag -> assertThat((Long) lag).isBetween(1_000L, 60_000L));
    }

    @Test
    void doesNothingTwiceWhenTheLogIsReplayed() {
        export(
                job(300, JobIntent.CREATED, 3, "").atPosition(41),
                job(300, JobIntent.COMPLETED, 3, "").atPosition(42));
        awaitAcknowledged(42);
        exporter.close();
        database.sql("update engine.job set error_message = 'untouched'").update();

        var restarted = new TestBroker(20);
        exporter = restarted.open();
        export(
                job(300, JobIntent.CREATED, 3, "").atPosition(41),
                job(300, JobIntent.COMPLETED, 3, "").atPosition(42),
                job(301, JobIntent.CREATED, 3, "").atPosition(43));

        await().until(() -> restarted.acknowledged() == 43);
        assertThat(texts("select concat_ws(' ', key, state, error_message) from engine.job order by key"))
                .containsExactly("300 COMPLETED untouched", "301 CREATED");
    }

    @Test
    void waitsForTablesThatAreNotThereYetAndLosesNothing() {
        database.sql("alter schema engine rename to engine_later").update();
        try {
            exporter.close();
            exporter = broker.open();
            export(job(300, JobIntent.CREATED, 3, "").atPosition(1));
            await().during(Duration.ofMillis(300)).until(() -> broker.acknowledged() == -1);
        } finally {
            database.sql("alter schema engine_later rename to engine").update();
        }

        awaitAcknowledged(1);
        assertThat(count("job")).isEqualTo(1);
    }

    @Test
    void comesBackAfterItsConnectionWasCut() {
        export(job(300, JobIntent.CREATED, 3, "").atPosition(1));
        awaitAcknowledged(1);
        cutConnections();
        export(job(301, JobIntent.CREATED, 3, "").atPosition(2));
        awaitAcknowledged(2);

        assertThat(count("job")).isEqualTo(2);
        assertThat(count("set_aside")).isZero();
    }

    @Test
    void setsAsideTheBadRecordsOfABatchOnly() {
        exporter.export(variable(100, "a", POISON).atPosition(1));
        LongStream.rangeClosed(2, 15)
                .forEach(position -> exporter.export(variable(position * 10, "b", position == 9 ? POISON : "1")
                        .atPosition(position)));

        awaitAcknowledged(15);
        assertThat(count("variable")).isEqualTo(13);
        assertThat(
                        texts(
                                "select concat_ws(' ', position, value_type, intent, record) from engine.set_aside order by position"))
                .containsExactly("1 VARIABLE CREATED {\"position\": 1}", "9 VARIABLE CREATED {\"position\": 9}");
        assertThat(texts("select reason from engine.set_aside")).allMatch(reason -> !reason.contains("no\\u0000text"));
    }

    @Test
    void setsAsideARecordThatIsNotWhatItSays() {
        var value = job(300, JobIntent.CREATED, 3, "").getValue();
        export(new TestRecord(1, 5, TestRecord.NOON, ValueType.TIMER, JobIntent.CREATED, value));

        awaitAcknowledged(1);
        assertThat(texts("select reason from engine.set_aside")).allMatch(reason -> reason.contains("ClassCast"));
    }

    @Test
    void leavesUnknownKindsAndEventsAlone() {
        assertThat(broker.filter().acceptType(RecordType.EVENT)).isTrue();
        assertThat(broker.filter().acceptType(RecordType.COMMAND)).isFalse();
        assertThat(broker.filter().acceptType(RecordType.COMMAND_REJECTION)).isFalse();
        assertThat(broker.filter().acceptValue(ValueType.USER_TASK)).isTrue();
        assertThat(broker.filter().acceptValue(ValueType.SBE_UNKNOWN)).isFalse();

        var known = job(300, JobIntent.CREATED, 3, "");
        export(
                new TestRecord(1, 5, TestRecord.NOON, ValueType.SBE_UNKNOWN, Intent.UNKNOWN, known.getValue()),
                new TestRecord(2, 5, TestRecord.NOON, ValueType.JOB, Intent.UNKNOWN, known.getValue()));

        awaitAcknowledged(2);
        assertThat(count("job")).isZero();
        assertThat(count("set_aside")).isZero();
    }

    @Test
    void leavesTheRestOnTheLogWhenTheDatabaseIsAway() {
        database.sql("alter schema engine rename to engine_later").update();
        try {
            exporter.close();
            exporter = broker.open();
            assertThatThrownBy(() -> LongStream.rangeClosed(1, 100)
                            .forEach(position -> exporter.export(
                                    job(position, JobIntent.CREATED, 3, "").atPosition(position))))
                    .isInstanceOf(HomewardExporter.LineIsFull.class);
        } finally {
            database.sql("alter schema engine_later rename to engine").update();
        }
        await().until(() -> broker.acknowledged() >= 20);
    }

    @Test
    void refusesTheLogOfAnotherBroker() {
        export(job(300, JobIntent.CREATED, 3, "").atPosition(500));
        awaitAcknowledged(500);

        export(job(900, JobIntent.CREATED, 3, "").atPosition(7).happenedAt(TestRecord.NOON.plus(Duration.ofDays(1))));

        await().during(Duration.ofMillis(500)).until(() -> broker.acknowledged() == 500 && count("job") == 1);
    }

    @Test
    void stopsWritingWhenAnotherBrokerLeadsThePartition() {
        var newLeader = new TestBroker(20);
        HomewardExporter other = newLeader.open();
        try {
            await().until(() -> count("exporter_position") == 1);
            other.export(job(300, JobIntent.COMPLETED, 3, "").atPosition(2));
            await().until(() -> newLeader.acknowledged() == 2);

            export(job(300, JobIntent.CREATED, 3, "").atPosition(1));

            awaitAcknowledged(1);
            assertThat(texts("select state from engine.job")).containsExactly("COMPLETED");
        } finally {
            other.close();
        }
    }

    @Test
    void givesASignOfLifeWhileNothingHappens() {
        export(job(300, JobIntent.CREATED, 3, "").atPosition(1));
        awaitAcknowledged(1);

        await().until(() ->
                count("exporter_position where lag_millis = 0 and written_at > now() - interval '3 s'") == 1);
    }

    private void export(TestRecord... records) {
        List.of(records).forEach(exporter::export);
    }

    private void cutConnections() {
        database.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'homeward-exporter-%'")
                .query(Boolean.class)
                .list();
    }

    private void awaitAcknowledged(long position) {
        await().until(() -> broker.acknowledged() == position);
    }

    private long count(String table) {
        return database.sql("select count(*) from engine." + table)
                .query(Long.class)
                .single();
    }

    private List<String> texts(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(60, TimeUnit.SECONDS).pollInterval(10, TimeUnit.MILLISECONDS);
    }
}
