package org.homeward.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.fixtures.As;
import org.homeward.fixtures.County;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What pages cost on the server with a full database: {@code mvn test -Dtest=PageSpeedTests -Dhomeward.load=100000} loads so
 * many plans with ten open tasks each. The figures land in {@code target/benchmarks/pages.txt}.
 */
@HomewardTest
@EnabledIfSystemProperty(named = "homeward.load", matches = "\\d+")
class PageSpeedTests {

    private static final int TIMES = 40;
    private static final int TO_WARM_UP = 6;
    private static final Path FIGURES = Path.of("target/benchmarks/pages.txt");
    private static final double MOST_MILLIS = 100;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private record Visit(String who, String what, MockHttpServletRequestBuilder request) {}

    @Test
    void noPageTakesLongerThanATenthOfASecond() throws Exception {
        Database.empty();
        County.load(jdbc, Integer.getInteger("homeward.load"));
        Files.createDirectories(FIGURES.getParent());
        var lines = new ArrayList<String>();
        var slow = new ArrayList<String>();
        for (Visit visit : visits()) {
            double[] millis = measure(visit);
            double p95 = millis[(int) (millis.length * 0.95)];
            String line = "%-12s %-44s p50 %7.1f ms  p95 %7.1f ms"
                    .formatted(visit.who(), visit.what(), millis[millis.length / 2], p95);
            System.out.println(line);
            lines.add(line);
            Files.write(FIGURES, lines);
            if (p95 > MOST_MILLIS) {
                slow.add(line);
            }
        }
        assertThat(slow).as("pages over %s ms at p95", MOST_MILLIS).isEmpty();
    }

    private List<Visit> visits() {
        var visits = new ArrayList<Visit>();
        String plan = jdbc.sql("select plan_id::text from homeward.team_member where username = 'family'")
                .query(String.class)
                .single();
        for (String who : List.of("caseworker", "supervisor", "teacher", "family")) {
            for (String show : List.of("todo", "mine", "available", "overdue", "all")) {
                visits.add(new Visit(who, "/tasks?show=" + show, get("/tasks?show=" + show)));
            }
            visits.add(new Visit(who, "/plans", get("/plans")));
            visits.add(new Visit(who, "/plans?overdue=true", get("/plans?overdue=true")));
            visits.add(new Visit(
                    who,
                    "POST /plans/search",
                    post("/plans/search").param("text", "Family77").with(csrf())));
            visits.add(new Visit(who, "/plans/{id}", get("/plans/" + plan)));
            visits.add(new Visit(who, "/tasks/of-plan/{id}", get("/tasks/of-plan/" + plan)));
            visits.add(new Visit(who, "/api/tasks?group=caseworker", get("/api/tasks?group=caseworker")));
        }
        visits.add(
                new Visit("supervisor", "/tasks?stage=active&within=7", get("/tasks?show=all&stage=active&within=7")));
        visits.add(new Visit("supervisor", "/tasks?step=mediation", get("/tasks?show=all&step=mediation")));
        visits.add(new Visit("supervisor", "/monitor", get("/monitor")));
        visits.add(new Visit("supervisor", "/monitor/summary", get("/monitor/summary")));
        return visits;
    }

    private double[] measure(Visit visit) throws Exception {
        double[] millis = new double[TIMES];
        for (int i = -TO_WARM_UP; i < TIMES; i++) {
            long began = System.nanoTime();
            int status = mvc.perform(visit.request().with(As.signedIn(visit.who())))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            double took = (System.nanoTime() - began) / 1e6;
            assertThat(status).as(visit.who() + " " + visit.what()).isLessThan(500);
            if (i >= 0) {
                millis[i] = took;
            }
        }
        Arrays.sort(millis);
        return millis;
    }
}
