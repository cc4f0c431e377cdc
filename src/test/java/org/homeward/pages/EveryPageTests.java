package org.homeward.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.acceptance.Chromium;
import org.homeward.access.matrix.SeededPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every page of {@code access/endpoints.csv} in Chromium as each reader meets it: nothing for axe to find on a desk or a phone,
 * every control in reach of the keyboard and visibly so, nothing cut off at 400 %, and light on the way.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.client.worker.defaults.enabled=false",
            "homeward.engine.resend-every=1h",
            "homeward.policy.attempt-every=PT1H",
            "camunda.client.grpc-address=http://localhost:1",
            "camunda.client.rest-address=http://localhost:1"
        })
@ContextConfiguration(initializers = org.homeward.fixtures.TestDatabase.class)
@Import(SignInByHeader.class)
class EveryPageTests {

    private static final Path REPORT = Path.of("target/every-page.txt");
    private static final List<SeededPlan> PLANS = List.of(new SeededPlan("own"), new SeededPlan("consented"));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybodyCanUseEveryPage() throws Exception {
        SampleCounty.plant(jdbc, PLANS);
        String url = "http://localhost:" + port;
        List<PageState> states = PageState.all(url, PLANS, System.getProperty("pages.only", ""));
        var lines = new ArrayList<String>();
        var faults = new ArrayList<String>();
        Files.createDirectories(REPORT.getParent());
        try (var chromium = new Chromium()) {
            var page = chromium.open();
            var check = new PageCheck(page);
            for (PageState state : states) {
                page.setExtraHTTPHeaders(
                        Map.of(SignInByHeader.HEADER, state.reader().name()));
                List<String> found = check.faults(url + state.path());
                lines.add("%7d bytes  %s".formatted(check.weight(), state));
                found.forEach(fault -> lines.add("    " + fault));
                found.forEach(fault -> faults.add(state + ": " + fault));
                Files.write(REPORT, lines);
            }
        }
        System.out.println(states.size() + " pages looked at; see " + REPORT);
        assertThat(faults).as("what keeps people from using pages").isEmpty();
        assertThat(states).isNotEmpty();
    }
}
