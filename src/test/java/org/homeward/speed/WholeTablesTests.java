package org.homeward.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.fixtures.County;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * No page that people open all day reads a whole table: what it costs must not grow with the county. {@code PageSpeedTests}
 * measures every page with 100,000 plans; this one sees in seconds that an index is missing.
 */
@HomewardTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class WholeTablesTests {

    private static final int PLANS = 1_200;
    private static final int BIG = 10_000;

    /** More than one plan has, however long it runs; by an index, too, a walk over the county is one. */
    private static final long MOST_ROWS = 6_000;

    private static final Map<String, List<String>> PAGES = Map.of(
            "caseworker",
                    List.of(
                            "/tasks",
                            "/tasks?show=mine",
                            "/plans",
                            "/plans?overdue=true",
                            "/notices",
                            "/plans/{id}",
                            "/plans/{id}/record",
                            "/plans/{id}/people",
                            "/plans/{id}/consents",
                            "/tasks/of-plan/{planId}",
                            "/api/tasks?group=caseworker"),
            "supervisor", List.of("/api/tasks?group=caseworker"),
            "teacher", List.of("/partner", "/tasks", "/plans/{id}", "/plans/{id}/record"),
            "parent",
                    List.of(
                            "/family",
                            "/tasks",
                            "/api/tasks?group=family",
                            "/plans/{id}/family",
                            "/plans/{id}/letters"),
            "advocate", List.of("/plans", "/tasks"),
            "auditor", List.of("/plans", "/tasks"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final JdbcClient beside = JdbcClient.create(Database.dataSource());

    @Test
    void noListReadsAWholeTable() throws Exception {
        SamplePlan.plant(mvc, jdbc);
        County.load(PLANS, SamplePlan.ID);
        var found = new TreeMap<String, String>();
        for (var reader : PAGES.entrySet()) {
            for (String address : reader.getValue()) {
                Visit visit = Visit.read(address, SamplePlan.PLAN.fill(address), Pages.reader(reader.getKey()));
                visit.cost(mvc); // what is asked once only
                Map<String, Reads> before = reads();
                assertThat(visit.cost(mvc).status()).as(visit.toString()).isEqualTo(200);
                reads().forEach((table, now) -> {
                    Reads was = before.getOrDefault(table, Reads.NONE);
                    if (now.ofAll() > was.ofAll() || now.rows() - was.rows() > MOST_ROWS) {
                        String what = "%s (%,d rows)".formatted(table, now.rows() - was.rows());
                        found.merge(visit.toString(), what, (one, other) -> one + ", " + other);
                    }
                });
            }
        }
        assertThat(found).as("pages that read whole tables").isEmpty();
    }

    /** How often a table was read from end to end, and how many of its rows in all, by an index too. */
    private record Reads(long ofAll, long rows) {

        static final Reads NONE = new Reads(0, 0);
    }

    /** The connection of this thread tells what it did before the counters are read. */
    private Map<String, Reads> reads() {
        jdbc.sql("select cast(pg_stat_force_next_flush() as text)")
                .query(String.class)
                .list();
        jdbc.sql("select 1").query(Integer.class).single();
        return beside
                .sql("""
                        select t.relname, t.seq_scan, t.seq_tup_read
                               + (select sum(i.idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid)
                          from pg_stat_user_tables t
                         where t.schemaname in ('homeward', 'engine') and t.n_live_tup > :big""")
                .param("big", BIG)
                .query((row, number) -> Map.entry(row.getString(1), new Reads(row.getLong(2), row.getLong(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @AfterEach
    void empty() {
        Database.empty();
    }
}
