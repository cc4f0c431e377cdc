package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.TestDatabase;
import org.homeward.oversight.ReadModel;
import org.homeward.plan.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.ContextConfiguration;

/** The monitor in a real browser; what the engine would report is put into the read model by the test. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.client.worker.defaults.enabled=false",
            "homeward.engine.resend-every=1h",
            "homeward.policy.attempt-every=PT1H",
            "camunda.client.grpc-address=http://localhost:1",
            "camunda.client.rest-address=http://localhost:1"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MonitorPageTests.SignInByPassword.class)
class MonitorPageTests {

    private static final String NO_DATE = "The permanency review cannot be dated, because the plan has no removal date."
            + " Add the removal date to the plan's facts, then try again.";
    private static final List<String> CHECKS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ReadModel engine;
    private long root;
    private long step;
    private long job;
    private long incident;

    private Playwright playwright;
    private Page page;

    @BeforeEach
    void aPlanWhoseReviewStopped() throws IOException {
        Database.empty();
        engine = new ReadModel(jdbc);
        engine.models();
        String model = new ClassPathResource("processes/active-plan/active-plan.bpmn")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql("update engine.process_definition set xml = ? where key = 90")
                .param(model)
                .update();
        jdbc.sql("insert into engine.element values (90, 'find-permanency-review', 'Find the review date', 'T', null)")
                .update();
        UUID plan = engine.plan("Maya", Stage.ACTIVE);
        for (int number = 0; number < 28; number++) {
            engine.root(
                    engine.plan("Noah", Stage.INTAKE), java.time.Instant.now().minusSeconds(number));
        }
        root = engine.root(plan, java.time.Instant.now());
        engine.variable(root, root, "planId", "\"" + plan + "\"");
        engine.variable(root, root, "siblingsApart", "false");
        engine.variable(root, root, "childAge", "12");
        engine.variable(root, root, "placementType", "\"foster\"");
        engine.variable(root, root, "concerns", "[\"anxiety\", \"school-engagement\"]");
        step = engine.element(root, ReadModel.DEFINITION, "find-permanency-review", "SERVICE_TASK");
        job = engine.job(root, step, "find-permanency-review", "FAILED", 0);
        incident = engine.incident(root, step, "find-permanency-review", job, "JOB_NO_RETRIES", NO_DATE);
    }

    @BeforeEach
    void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-dev-shm-usage", "--disable-gpu")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(1280, 900)
                .setHttpCredentials("supervisor", "supervisor"));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    @AfterEach
    void closeBrowser() {
        playwright.close();
    }

    @Test
    void supervisorRepairsAStoppedStepAndSeesThePlanGoOn() {
        page.navigate("/monitor");
        assertThat(page.locator("tbody tr").first()).containsText("Maya Example");
        assertReadable("monitor");
        page.getByText("Show more").click();
        assertThat(page.locator("tbody tr")).hasCount(29);

        page.getByText("Maya Example").click();
        assertThat(page.locator(".hw-incident__what")).hasText(NO_DATE);
        assertThat(page.locator(".hw-diagram .hw-stuck")).hasCount(1);
        assertReadable("incident");
        page.locator(".hw-corrections summary").click();
        page.getByLabel("Siblings apart").selectOption("yes");
        page.getByLabel("Concerns").fill("a very sad story");
        page.getByText("Try again", exactly()).click();
        assertThat(page.locator(".hw-form-mistakes")).containsText("Concerns: use codes without spaces");
        assertThat(page.getByLabel("Concerns")).hasValue("a very sad story");
        assertReadable("mistake");
        page.getByLabel("Concerns").fill("anxiety");
        page.getByText("Try again", exactly()).click();
        assertThat(page.locator(".hw-incident")).containsText("Homeward is working on it");

        engineGoesOn();

        assertThat(page.locator(".hw-incident")).containsText("The plan goes on");
        assertThat(page.locator("#steps")).containsText("Map the network");
        assertThat(page.locator(".hw-diagram .hw-stuck")).hasCount(0);
        assertReadable("goes-on");
    }

    @Test
    void fitsAPhone() {
        page.setViewportSize(390, 844);
        for (String path : List.of("/monitor", "/monitor/instances/" + root)) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("[data-island]:not([data-awake=awake])")).hasCount(0);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertReadable("phone-" + path.split("/").length);
        }
    }

    private void engineGoesOn() {
        engine.resolved(incident);
        jdbc.sql("update engine.job set state = 'COMPLETED', ended_at = now() where key = ?")
                .param(job)
                .update();
        jdbc.sql("update engine.element_instance set state = 'COMPLETED' where key = ?")
                .param(step)
                .update();
        long next = engine.element(root, ReadModel.DEFINITION, "map-network", "USER_TASK");
        engine.userTask(root, ReadModel.DEFINITION, next, "map-network", null, null);
    }

    private void assertReadable(String picture) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/monitor-" + picture + ".png"))
                .setFullPage(true));
        var violations = new AxeBuilder(page).withTags(CHECKS).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** Keycloak has tests of its own; here a password in the request's header is enough. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SignInByPassword {

        @Bean
        @Order(0)
        SecurityFilterChain everything(HttpSecurity http) throws Exception {
            return http.securityMatcher("/**")
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/assets/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(User.withUsername("supervisor")
                    .password("{noop}supervisor")
                    .authorities("ROLE_supervisor")
                    .build());
        }
    }
}
