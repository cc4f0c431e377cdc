package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.RealBroker;
import org.homeward.fixtures.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL and the broker are killed in the middle of work: the rows are the truth all the same, each once. */
class ExporterChaosTests {

    private static final List<String> TABLES = List.of(
            "process_definition",
            "element",
            "form",
            "decision",
            "decision_requirements",
            "process_instance",
            "element_instance",
            "user_task",
            "user_task_group",
            "job",
            "incident",
            "timer",
            "variable",
            "message_subscription",
            "decision_evaluation",
            "set_aside");

    @TempDir
    Path directory;

    private RealPostgres postgres;
    private RealBroker broker;
    private CamundaClient client;
    private JdbcClient database;

    @BeforeEach
    void startEverything() throws Exception {
        postgres = RealPostgres.start(directory.resolve("postgres"));
        Database.migrate(postgres.dataSource());
        database = JdbcClient.create(postgres.dataSource());
        broker = new RealBroker(directory).exportingTo(postgres.url(), "HOMEWARD");
        broker.start();
        client = broker.newClient();
        Outings.deploy(client);
    }

    @AfterEach
    void stopEverything() throws Exception {
        client.close();
        broker.close();
        postgres.close();
    }

    @Test
    void losesAndDoublesNothingWhenDatabaseAndBrokerAreKilled() throws Exception {
        try (var outings = new Outings(client, 20, 10)) {
            awaitMoreOutings(outings, 100);
            postgres.kill();
            awaitMoreOutings(outings, 200);
            postgres.restart();
            awaitMoreOutings(outings, 100);
            broker.kill();
            broker.start();
            awaitMoreOutings(outings, 100);
            outings.startNoMore();
            finishAll(outings);

            assertThat(new HashSet<>(keys("select key from engine.process_instance where parent_key is null")))
                    .containsAll(outings.started());
        }
        assertThat(database.sql("select * from engine.process_instance where state <> 'COMPLETED' or plan_id is null")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(count("process_instance where parent_key is not null"))
                .isEqualTo(count("process_instance where parent_key is null"));
        assertThat(count("element_instance where state <> 'COMPLETED'")).isZero();
        assertThat(count("job where state <> 'COMPLETED'")).isZero();
        assertThat(count("set_aside")).isZero();
        assertThat(count("user_task_group")).isZero();

        var grown = contents();
        replayEverything();
        assertThat(contents()).isEqualTo(grown);
    }

    /** Writes the whole log into empty tables, by an exporter that has never been interrupted. */
    private void replayEverything() throws Exception {
        long position = position();
        broker.stop();
        database.sql("truncate engine.exporter_position, engine." + String.join(", engine.", TABLES))
                .update();
        broker.exportingTo(postgres.url(), "AGAIN").start();
        await().atMost(120, TimeUnit.SECONDS)
                .until(() -> count("exporter_position where position >= " + position) == 1);
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (String table : TABLES) {
            String sql =
                    "select count(*) || ' rows, ' || md5(string_agg(t::text, '|' order by t::text)) from engine.%s t";
            contents.put(
                    table,
                    database.sql(sql.formatted(table))
                            .query(String.class)
                            .optional()
                            .orElse("none"));
        }
        return contents;
    }

    private void finishAll(Outings outings) {
        // For a while, because an outing that was promised to nobody may still be on its way.
        await().atMost(180, TimeUnit.SECONDS)
                .during(5, TimeUnit.SECONDS)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> {
                    completeOpenTasks();
                    return count("process_instance where parent_key is null")
                                    >= outings.started().size()
                            && count("process_instance where state = 'ACTIVE'") == 0;
                });
    }

    /** A row may be a moment behind and its task be completed already; the assertions tell whether it was that. */
    private void completeOpenTasks() {
        CompletableFuture<?>[] completed = keys("select key from engine.user_task where state = 'CREATED'").stream()
                .map(task -> client.newCompleteUserTaskCommand(task)
                        .send()
                        .toCompletableFuture()
                        .exceptionally(refused -> null))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(completed).join();
    }

    private void awaitMoreOutings(Outings outings, int more) {
        int enough = outings.started().size() + more;
        await().atMost(90, TimeUnit.SECONDS).until(() -> outings.started().size() >= enough);
    }

    private long position() {
        return database.sql("select position from engine.exporter_position")
                .query(Long.class)
                .single();
    }

    private List<Long> keys(String sql) {
        return database.sql(sql).query(Long.class).list();
    }

    private long count(String table) {
        return database.sql("select count(*) from engine." + table)
                .query(Long.class)
                .single();
    }
}
