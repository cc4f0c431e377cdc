package org.homeward.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HomewardTest
class MonitorPagesTests {

    private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");
    private static final String NO_DATE = "The plan has no removal date. Add it to the plan's facts, then try again.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private ReadModel engine;
    private UUID plan;
    private long root;
    private long step;
    private long job;
    private long incident;

    @BeforeEach
    void aPlanWhoseReviewStopped() {
        Database.empty();
        engine = new ReadModel(jdbc);
        engine.models();
        plan = engine.plan("Maya", Stage.ACTIVE);
        root = engine.root(plan, START);
        engine.variable(root, root, "planId", "\"" + plan + "\"");
        engine.variable(root, root, "siblingsApart", "false");
        engine.variable(root, root, "concerns", "[\"anxiety\"]");
        step = engine.element(root, ReadModel.DEFINITION, "find-review", "SERVICE_TASK");
        job = engine.job(root, step, "find-review", "FAILED", 0);
        incident = engine.incident(root, step, "find-review", job, "JOB_NO_RETRIES", NO_DATE);
    }

    @Test
    void showsEveryPlanTheStoppedOnesFirst() throws Exception {
        open("/monitor", "supervisor")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<!doctype html>")))
                .andExpect(content().string(containsString("Maya Example")))
                .andExpect(content().string(containsString("Stopped: The plan has no removal date.")))
                .andExpect(content().string(containsString("1 stopped step")));
        open("/monitor?stage=intake&state=active&incidents=true&planId=" + plan, "supervisor")
                .andExpect(content().string(not(containsString("Maya"))))
                .andExpect(content().string(containsString("No process matches")));
    }

    @Test
    void hidesChildrensNamesFromAdministratorsAndEverythingFromOthers() throws Exception {
        for (String path : List.of("/monitor", "/monitor/instances/" + root)) {
            open(path, "administrator")
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Maya"))));
            open(path, "caseworker").andExpect(status().isForbidden());
        }
        open("/monitor/definitions/90.bpmn", "supervisor")
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_XML))
                .andExpect(content().string("<definitions/>"));
        open("/monitor/definitions/90.bpmn", "family").andExpect(status().isForbidden());
        open("/monitor/definitions/5.bpmn", "supervisor").andExpect(status().isNotFound());
    }

    @Test
    void findsAChildByNameWithoutPuttingTheNameInAnyAddress() throws Exception {
        for (int number = 0; number < 30; number++) {
            engine.root(engine.plan("Noah", Stage.INTAKE), START);
        }

        String body = ask(post("/monitor/search").param("text", "noah exam"), "supervisor")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Noah Example")))
                .andExpect(content().string(not(containsString("Maya"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(body).containsPattern("name=\"cursor\" value=\"\\w+").doesNotContain("=noah", "text=");
        ask(post("/monitor/search").param("text", plan.toString()), "supervisor")
                .andExpect(content().string(containsString("Maya Example")));
        ask(post("/monitor/search").param("text", "maya"), "administrator")
                .andExpect(content().string(containsString("No process matches")));
    }

    @Test
    void findsANameHoweverItIsTyped() throws Exception {
        engine.root(engine.plan("Iñaki José", Stage.INTAKE), START);

        ask(post("/monitor/search").param("text", "example, inaki JOSE"), "supervisor")
                .andExpect(content().string(containsString("Iñaki José Example")));
    }

    @Test
    void answersHtmxWithTheNextRowsOnly() throws Exception {
        for (int number = 0; number < 30; number++) {
            engine.root(engine.plan("Noah", Stage.INTAKE), START);
        }
        String first = open("/monitor", "supervisor").andReturn().getResponse().getContentAsString();
        var more = java.util.regex.Pattern.compile("hx-get=\"(/monitor\\?cursor=[^\"]+)\"")
                .matcher(first);
        assertThat(more.find()).isTrue();

        String rows = ask(
                        get(java.net.URI.create(more.group(1).replace("&amp;", "&")))
                                .header("HX-Request", "true"),
                        "supervisor")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(rows).contains("Noah Example").doesNotContain("<html", "Show more", "Maya");
        assertThat(rows.split("<tr id=\"instance-")).hasSize(7);
    }

    @Test
    void explainsAnIncidentAndOffersTheCorrections() throws Exception {
        open("/monitor/instances/" + root, "supervisor")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Maya Example: Service plan")))
                .andExpect(content().string(containsString("The plan has no removal date.")))
                .andExpect(content().string(containsString("/plans/" + plan + "/facts")))
                .andExpect(content().string(containsString("data-src=\"/monitor/definitions/90.bpmn\"")))
                .andExpect(
                        content().string(containsString("\"elementId\":\"find-review\",\"active\":1,\"incidents\":1")))
                .andExpect(content().string(containsString("name=\"fact.concerns\" value=\"anxiety\"")))
                .andExpect(content().string(not(containsString("fact.planId"))))
                .andExpect(content().string(containsString("every 3s")));
        open("/monitor/instances/" + root, "administrator")
                .andExpect(content().string(not(containsString("Try again</button>"))));
        open("/monitor/instances/" + root + "/standing?shown=" + incident, "supervisor")
                .andExpect(content().string(not(containsString("Another step stopped"))));
        open("/monitor/instances/" + root + "/standing?shown=", "supervisor")
                .andExpect(content().string(containsString("Another step stopped")));
    }

    @Test
    void followsARepairUntilThePlanGoesOn() throws Exception {
        resolve().header("HX-Request", "true");
        ask(resolve().header("HX-Request", "true").param("fact.siblingsApart", "yes"), "supervisor")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-progress=\"ASKED\"")))
                .andExpect(content().string(containsString("every 1s")));
        assertThat(commands()).hasSize(1);
        assertThat(commands().getFirst()).contains("\"variables\":{\"siblingsApart\":true}");

        jdbc.sql("update engine.job set retries = 3 where key = ?").param(job).update();
        engine.resolved(incident);
        card().andExpect(content().string(containsString("data-progress=\"WORKING\"")));

        jdbc.sql("update engine.job set state = 'COMPLETED', ended_at = now() where key = ?")
                .param(job)
                .update();
        jdbc.sql("update engine.element_instance set state = 'COMPLETED' where key = ?")
                .param(step)
                .update();
        long next = engine.element(root, ReadModel.DEFINITION, "map-network", "USER_TASK");
        engine.userTask(root, ReadModel.DEFINITION, next, "map-network", null, null);
        card().andExpect(content().string(containsString("data-progress=\"GOES_ON\"")))
                .andExpect(content().string(containsString("Waits for a caseworker to «Map the network»")))
                .andExpect(content().string(not(containsString("every 1s"))));
    }

    @Test
    void saysWhenTheStepStoppedAgain() throws Exception {
        engine.resolved(incident);
        engine.incident(root, step, "find-review", job, "JOB_NO_RETRIES", NO_DATE);

        card().andExpect(content().string(containsString("data-progress=\"STOPPED_AGAIN\"")));
    }

    @Test
    void keepsWhatWasTypedWhenACorrectionIsRefused() throws Exception {
        ask(resolve().header("HX-Request", "true").param("fact.concerns", "cries at night"), "supervisor")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-progress=\"STOPPED\"")))
                .andExpect(content().string(containsString("value=\"cries at night\"")))
                .andExpect(content().string(containsString("codes without spaces")));
        assertThat(commands()).isEmpty();
    }

    @Test
    void worksWithoutJavaScript() throws Exception {
        ask(resolve().param("added-name", "removalDate").param("added-value", "2026-03-05"), "supervisor")
                .andExpect(redirectedUrl("/monitor/instances/" + root));
        assertThat(commands().getFirst()).contains("\"removalDate\":\"2026-03-05\"");
        ask(resolve(), "administrator").andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder resolve() {
        return post("/monitor/incidents/" + incident + "/resolve").param("page", Long.toString(root));
    }

    private ResultActions card() throws Exception {
        return open("/monitor/incidents/" + incident + "/card?page=" + root, "supervisor");
    }

    private List<String> commands() {
        return jdbc.sql(
                        "select serialized_event from homeward.event_publication where event_type like '%ResolveIncident'")
                .query(String.class)
                .list();
    }

    private ResultActions open(String path, String role) throws Exception {
        return ask(get(path), role);
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, String role) throws Exception {
        return mvc.perform(request.accept(MediaType.TEXT_HTML, MediaType.ALL)
                .with(csrf())
                .with(oidcLogin()
                        .idToken(token -> token.claim("name", "Sam").claim("preferred_username", role))
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role))));
    }
}
