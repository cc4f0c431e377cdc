package org.homeward.access.matrix;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        plans().forEach(this::workOutTheDates);
    }

    /** The first look at a plan that appeared beside Homeward works out its dates. */
    private void workOutTheDates(String plan) {
        Reader supervisor = readers.stream()
                .filter(reader -> reader.name().equals("supervisor"))
                .findFirst()
                .orElseThrow();
        Endpoint dates = endpoints.stream()
                .filter(endpoint -> endpoint.name().equals("GET /api/plans/{id}/deadlines"))
                .findFirst()
                .orElseThrow();
        Answer answer = asking.ask(dates, new SeededPlan(plan).fill(dates.path()), supervisor, false);
        if (answer.status() != 200) {
            throw new AssertionError("The dates of the plan " + plan + " cannot be worked out: " + answer.status());
        }
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
