package org.homeward.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.homeward.acceptance.Chromium;
import org.homeward.access.matrix.SeededPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The whole application behind a real Tomcat, plans with everything on them, and Chromium; the engine is away. */
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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesTest {

    static final SeededPlan OWN = new SeededPlan("own");
    static final List<SeededPlan> PLANS = List.of(OWN, new SeededPlan("consented"));

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    final Chromium chromium = new Chromium();

    @BeforeAll
    void plant() throws IOException {
        SampleCounty.plant(jdbc, PLANS);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** A window of its own in which this reader is signed in. */
    Page openAs(String reader) {
        Page page = chromium.open();
        page.setViewportSize(1280, 900);
        signIn(page, reader);
        return page;
    }

    static void signIn(Page page, String reader) {
        page.context().setExtraHTTPHeaders(Map.of(SignInByHeader.HEADER, reader));
    }

    /** The session ends, as it does on the server after a while: the next request of this window comes from nobody. */
    static void signOut(Page page) {
        page.context().setExtraHTTPHeaders(Map.of());
        page.context().clearCookies();
    }
}
