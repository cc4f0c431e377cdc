package org.homeward.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.County;
import org.homeward.fixtures.HomewardTest;
import org.homeward.speed.Visit.Cost;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What every page costs on the server with a full county: {@code mvn test -Dtest=PageSpeedTests -Dhomeward.load=100000} loads so
 * many plans with ten open tasks each, finds for each page the reader for whom it is heaviest, and asks for it 200 times. The
 * figures land in {@code target/benchmarks/pages.txt}.
 */
@HomewardTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnabledIfSystemProperty(named = "homeward.load", matches = "\\d+")
class PageSpeedTests {

    private static final int TIMES = Integer.getInteger("homeward.load.times", 200);
    private static final String ONLY = System.getProperty("homeward.load.only", "");
    private static final int TO_CHOOSE = 3;
    private static final Path FIGURES = Path.of("target/benchmarks/pages.txt");
    private static final double MOST_MILLIS = 100;
    private static final int BY_TURNS = 2_000;

    /** The best that the database can do: one short walk along one index. */
    private static final String NEXT_OF_GROUP = """
            select task_key from engine.user_task_group where candidate_group = 'caseworker' order by due_at, task_key limit 25""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskDesk tasks;

    private final List<String> lines = new ArrayList<>();

    @Test
    void noPageTakesLongerThanATenthOfASecond() throws Exception {
        load(Integer.getInteger("homeward.load"));
        Files.createDirectories(FIGURES.getParent());
        var slow = new ArrayList<String>();
        for (List<Visit> page : Pages.of(SamplePlan.PLAN)) {
            if (page.toString().matches(".*(" + ONLY + ").*")) {
                Visit heaviest = heaviest(page);
                if (heaviest != null && measure(heaviest) > MOST_MILLIS) {
                    slow.add(lines.getLast());
                }
            }
        }
        nextOfMyGroup();
        assertThat(slow).as("pages over %s ms at p95", MOST_MILLIS).isEmpty();
    }

    private void load(int plans) throws Exception {
        if (jdbc.sql("select count(*) from homeward.plan").query(Integer.class).single() > plans) {
            return; // a database that was kept
        }
        SamplePlan.plant(mvc, jdbc);
        County.load(plans, SamplePlan.ID);
        County.loadTrail(plans, SamplePlan.ID);
    }

    /** The reader for whom a page takes longest; nothing when it is no page. */
    private Visit heaviest(List<Visit> visits) throws Exception {
        Visit heaviest = null;
        double most = 0;
        for (Visit visit : visits) {
            double least = Double.MAX_VALUE;
            for (int i = 0; i < TO_CHOOSE; i++) {
                Cost cost = visit.cost(mvc);
                assertThat(cost.status()).as(visit.toString()).isLessThan(500);
                boolean counts = cost.page() || visit.path().startsWith("/api/");
                least = cost.status() == 200 && counts ? Math.min(least, cost.millis()) : 0;
            }
            if (least > most) {
                most = least;
                heaviest = visit;
            }
        }
        return heaviest;
    }

    private double measure(Visit visit) throws Exception {
        double[] millis = new double[TIMES];
        double[] cpu = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            Cost cost = visit.cost(mvc);
            millis[i] = cost.millis();
            cpu[i] = cost.cpuMillis();
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        note(visit.toString(), millis, cpu);
        return at(millis, 0.95);
    }

    /** The list that everybody works from, by turns with the least that the database could answer. */
    private void nextOfMyGroup() throws Exception {
        var filter = new TaskFilter(null, "caseworker", null, null);
        var readers = List.of(caller("caseworker", Role.CASEWORKER), caller("supervisor", Role.SUPERVISOR));
        double[][] millis = new double[readers.size() + 1][BY_TURNS];
        for (int i = 0; i < BY_TURNS; i++) {
            for (int reader = 0; reader < readers.size(); reader++) {
                long began = System.nanoTime();
                assertThat(tasks.open(filter, readers.get(reader), null, 25).items())
                        .hasSize(25);
                millis[reader][i] = (System.nanoTime() - began) / 1e6;
            }
            long began = System.nanoTime();
            jdbc.sql(NEXT_OF_GROUP).query(Long.class).list();
            millis[readers.size()][i] = (System.nanoTime() - began) / 1e6;
        }
        for (double[] each : millis) {
            Arrays.sort(each);
        }
        note("my group's next 25, as caseworker", millis[0], new double[] {0});
        note("my group's next 25, as supervisor", millis[1], new double[] {0});
        note("keys of a group's next 25, no more", millis[2], new double[] {0});
    }

    private static Caller caller(String name, Role role) {
        return new Caller(name, name, Set.of(role));
    }

    private void note(String what, double[] millis, double[] cpu) throws Exception {
        lines.add("%-86s p50 %7.1f  p95 %7.1f  p99 %7.1f ms   CPU p50 %6.1f ms"
                .formatted(what, at(millis, 0.5), at(millis, 0.95), at(millis, 0.99), at(cpu, 0.5)));
        Files.write(FIGURES, lines);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
