package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.RealBroker;
import org.homeward.fixtures.RealPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long people wait for what the engine did: at rest, and while the engine does all it can. */
@TestMethodOrder(OrderAnnotation.class) // at rest means before the load
class ExporterSpeedTests {

    private static final Logger LOG = LoggerFactory.getLogger(ExporterSpeedTests.class);

    @TempDir
    static Path directory;

    private static RealPostgres postgres;
    private static RealBroker broker;
    private static CamundaClient client;
    private static JdbcClient database;

    @BeforeAll
    static void startEverything() throws Exception {
        postgres = RealPostgres.start(directory.resolve("postgres"));
        Database.migrate(postgres.dataSource());
        database = JdbcClient.create(postgres.dataSource());
        broker = new RealBroker(directory).exportingTo(postgres.url(), "HOMEWARD");
        broker.start();
        client = broker.newClient();
        Outings.deploy(client);
    }

    @AfterAll
    static void stopEverything() throws Exception {
        client.close();
        broker.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void showsEventsWithinAQuarterOfASecondAtRest() throws Exception {
        measure(20); // warms up
        List<Long> lags = measure(200);

        LOG.info("Lag at rest, ms: p50 {}, p95 {}, highest {}", at(lags, 0.5), at(lags, 0.95), at(lags, 1));
        assertThat(at(lags, 0.95)).isLessThan(250);
    }

    @Test
    @Order(2)
    void keepsUpWithTheEngineAtFullLoad() throws Exception {
        List<Long> lags = new ArrayList<>();
        long before = position();
        long begin = System.nanoTime();
        try (var outings = new Outings(client, 50, 0)) {
            await().atMost(60, TimeUnit.SECONDS)
                    .pollInterval(100, TimeUnit.MILLISECONDS)
                    .until(() -> {
                        lags.add(number("select lag_millis from engine.exporter_position"));
                        return System.nanoTime() - begin
                                > Duration.ofSeconds(20).toNanos();
                    });
            long records = position() - before;
            outings.startNoMore();
            long stopped = System.nanoTime();
            int promised = outings.started().size();
            await().atMost(60, TimeUnit.SECONDS)
                    .pollInterval(20, TimeUnit.MILLISECONDS)
                    .until(() -> number("select count(*) from engine.process_instance where parent_key is null")
                            >= promised);
            Duration drained = Duration.ofNanos(System.nanoTime() - stopped);

            Collections.sort(lags);
            LOG.info(
                    "Full load: {} instances and {} log positions a second; lag, ms: p50 {}, p95 {}; drained in {} ms",
                    promised / 20,
                    records / 20,
                    at(lags, 0.5),
                    at(lags, 0.95),
                    drained.toMillis());
            assertThat(drained).isLessThan(Duration.ofSeconds(5));
            assertThat(at(lags, 0.95)).isLessThan(5_000);
        }
    }

    /** From the time the engine wrote into its record to the moment another connection sees the row; in order. */
    private static List<Long> measure(int times) throws Exception {
        List<Long> lags = new ArrayList<>();
        try (Connection connection = postgres.dataSource().getConnection();
                PreparedStatement row = connection.prepareStatement(
                        "select (extract(epoch from started_at) * 1000)::bigint from engine.process_instance where key = ?")) {
            for (int i = 0; i < times; i++) {
                row.setLong(1, start());
                await().atMost(10, TimeUnit.SECONDS)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(1, TimeUnit.MILLISECONDS)
                        .until(() -> seen(row, lags));
            }
        }
        Collections.sort(lags);
        return lags;
    }

    /** Asks again while the engine refuses work because it still has more than enough. */
    private static long start() {
        return await().atMost(60, TimeUnit.SECONDS)
                .ignoreException(ClientStatusException.class)
                .until(
                        () -> client.newCreateInstanceCommand()
                                .bpmnProcessId("outing")
                                .latestVersion()
                                .variables(Map.of("planId", UUID.randomUUID().toString(), "childAge", 7))
                                .send()
                                .join()
                                .getProcessInstanceKey(),
                        key -> key > 0);
    }

    private static boolean seen(PreparedStatement row, List<Long> lags) throws SQLException {
        try (var result = row.executeQuery()) {
            if (!result.next()) {
                return false;
            }
            lags.add(System.currentTimeMillis() - result.getLong(1));
            return true;
        }
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static long position() {
        return number("select position from engine.exporter_position");
    }

    private static long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
