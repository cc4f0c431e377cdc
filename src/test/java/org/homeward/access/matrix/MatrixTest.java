package org.homeward.access.matrix;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Four plans full of canaries, and readers to ask for them. */
@HomewardTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MatrixTest {

    static final SeededPlan OWN = new SeededPlan("own");
    static final SeededPlan FOREIGN = new SeededPlan("foreign");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    final List<Reader> readers = Reader.all();
    final List<Endpoint> endpoints = Endpoint.all();
    final Canaries canaries = new Canaries();
    Asking asking;

    @BeforeAll
    void fillTheCounty() {
        Database.empty();
        asking = new Asking(mvc, transaction);
        SeededPlan.county(jdbc);
        plans().forEach(plan -> new SeededPlan(plan).plant(jdbc, readers));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::everyDateIsWorkedOut);
    }

    /** The application works dates out on its own, some seconds after a plan appeared beside it. */
    private boolean everyDateIsWorkedOut() {
        return jdbc.sql("""
                        select not exists (select 1 from homeward.plan p
                          where p.closed_at is null and not exists (select 1 from homeward.deadline_ledger l where l.plan_id = p.id))""").query(Boolean.class).single();
    }

    /** The plans that are there from the beginning. */
    List<String> plans() {
        return SeededPlan.NAMES;
    }

    /** The names of the texts that stand on the own plan, as the database has them. */
    Set<String> planted() {
        String everything = jdbc
                .sql("select tablename from pg_tables where schemaname = 'homeward'")
                .query(String.class)
                .list()
                .stream()
                .map(table -> jdbc.sql(
                                "select coalesce(string_agg(row::text, ' '), '') from homeward." + table + " row")
                        .query(String.class)
                        .single())
                .collect(Collectors.joining(" "));
        return Canaries.names(Canaries.in(everything));
    }
}
