package org.homeward.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HomewardTest
class MonitorApiTests {

    private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");
    private static final String NO_DATE = "The plan has no removal date. Add it to the plan's facts, then try again.";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private ReadModel engine;

    @BeforeEach
    void emptyDatabase() {
        Database.empty();
        engine = new ReadModel(jdbc);
        engine.models();
    }

    @Test
    void countsTheCaseload() throws Exception {
        UUID plan = engine.plan("Maya", Stage.ACTIVE);
        engine.plan("Noah", Stage.INTAKE);
        long root = engine.root(plan, START);
        long task = engine.element(root, ReadModel.DEFINITION, "map-network", "USER_TASK");
        engine.userTask(root, ReadModel.DEFINITION, task, "map-network", null, START);
        engine.userTask(
                root,
                ReadModel.DEFINITION,
                task,
                "map-network",
                null,
                Instant.now().plus(Duration.ofDays(2)));
        engine.userTask(
                root,
                ReadModel.DEFINITION,
                task,
                "map-network",
                null,
                Instant.now().plus(Duration.ofDays(20)));
        engine.incident(root, task, "map-network", null, "CONDITION_ERROR", "x");
        jdbc.sql("insert into engine.exporter_position values (1, 10, now(), now(), 42)")
                .update();

        mvc.perform(get("/api/monitor/summary").with(As.supervisor()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stages.active").value(1))
                .andExpect(jsonPath("$.stages.intake").value(1))
                .andExpect(jsonPath("$.stages.triage").value(0))
                .andExpect(jsonPath("$.overdue").value(1))
                .andExpect(jsonPath("$.dueSoon").value(1))
                .andExpect(jsonPath("$.incidents").value(1))
                .andExpect(jsonPath("$.exporterLagMs").value(42));
    }

    @Test
    void saysThatASilentExporterIsLate() throws Exception {
        mvc.perform(get("/api/monitor/summary").with(As.supervisor()))
                .andExpect(jsonPath("$.upToDate").value(false));
        jdbc.sql("insert into engine.exporter_position values (1, 10, now(), now() - interval '10 minutes', 3)")
                .update();

        mvc.perform(get("/api/monitor/summary").with(As.supervisor()))
                .andExpect(jsonPath("$.exporterLagMs").value(org.hamcrest.Matchers.greaterThan(500_000)));
    }

    @Test
    void listsInstancesWithIncidentsFirstAndEachOnce() throws Exception {
        var expected = new ArrayList<String>();
        for (int number = 0; number < 7; number++) {
            expected.addFirst(Long.toString(engine.root(null, START.plusSeconds(number / 2))));
        }
        for (String troubled : List.of(expected.get(5), expected.get(2))) {
            long call = engine.element(Long.parseLong(troubled), ReadModel.DEFINITION, "approval", "CALL_ACTIVITY");
            long child = engine.child(Long.parseLong(troubled), call, null);
            engine.incident(child, call, "approve", null, "CONDITION_ERROR", "x");
            expected.remove(troubled);
            expected.addFirst(troubled);
        }

        assertThat(pages("limit=2")).isEqualTo(expected);
        assertThat(pages("limit=3")).isEqualTo(expected);
        assertThat(pages("limit=1&incidents=true")).isEqualTo(expected.subList(0, 2));
    }

    private List<String> pages(String query) throws Exception {
        var keys = new ArrayList<String>();
        String cursor = "";
        do {
            String body = mvc.perform(
                            get("/api/monitor/instances?" + query + cursor).with(As.supervisor()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            keys.addAll(JsonPath.<List<String>>read(body, "$.items[*].key"));
            String next = JsonPath.read(body, "$.next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        return keys;
    }

    @Test
    void filtersByStageStateProcessAndPlan() throws Exception {
        UUID plan = engine.plan("Maya", Stage.ACTIVE);
        long active = engine.root(plan, START);
        engine.root(engine.plan("Noah", Stage.INTAKE), START);

        for (String filter : List.of("stage=active", "planId=" + plan)) {
            mvc.perform(get("/api/monitor/instances?" + filter).with(As.supervisor()))
                    .andExpect(jsonPath("$.items[*].key", contains(Long.toString(active))))
                    .andExpect(jsonPath("$.items[0].processName").value("Service plan"))
                    .andExpect(jsonPath("$.items[0].stage").value("active"))
                    .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Maya"))));
        }
        mvc.perform(get("/api/monitor/instances?state=completed").with(As.supervisor()))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get("/api/monitor/instances?processId=plan-lifecycle&state=active")
                        .with(As.supervisor()))
                .andExpect(jsonPath("$.items.length()").value(2));
        for (String junk : List.of("state=x", "stage=x", "planId=x", "cursor=x", "limit=0")) {
            mvc.perform(get("/api/monitor/instances?" + junk).with(As.supervisor()))
                    .andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void saysInWordsWhatAnInstanceWaitsFor() throws Exception {
        UUID plan = engine.plan("Maya", Stage.ACTIVE);
        long root = engine.root(plan, START);
        long task = engine.element(root, ReadModel.DEFINITION, "map-network", "USER_TASK");
        engine.userTask(root, ReadModel.DEFINITION, task, "map-network", null, Instant.parse("2091-03-03T15:00:00Z"));
        long timer = engine.element(root, ReadModel.DEFINITION, "next-check-in", "INTERMEDIATE_CATCH_EVENT");
        engine.timer(root, timer, "next-check-in", Instant.parse("2091-03-03T15:00:00Z"));
        long work = engine.element(root, ReadModel.DEFINITION, "find-review", "SERVICE_TASK");
        engine.job(root, work, "find-review", "FAILED", 2);
        engine.message(root, root, "amendment-asked", "amendment-requested");
        long call = engine.element(root, ReadModel.DEFINITION, "approval", "CALL_ACTIVITY");
        long child = engine.child(root, call, plan);
        long approve = engine.element(child, ReadModel.CHILD_DEFINITION, "approve", "USER_TASK");
        engine.userTask(child, ReadModel.CHILD_DEFINITION, approve, "approve", "sam", START);
        engine.variable(root, root, "placementType", "\"foster\"");

        mvc.perform(get("/api/monitor/instances/" + root).with(As.supervisor()))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.activeElements[?(@.elementId == 'map-network')].waitsFor[0]",
                        contains("Waits for a caseworker to «Map the network», due 3 March 2091, 09:00")))
                .andExpect(jsonPath(
                        "$.activeElements[?(@.elementId == 'next-check-in')].waitsFor[0]",
                        contains("Waits until 3 March 2091, 09:00 for «Next check-in»")))
                .andExpect(jsonPath(
                        "$.activeElements[?(@.elementId == 'find-review')].waitsFor[0]",
                        contains("Homeward is working on «Find the permanency review» again;"
                                + " the last try failed (2 more tries)")))
                .andExpect(jsonPath(
                        "$.activeElements[?(@.elementId == 'approval')].waitsFor[0]",
                        contains("Goes on when «Plan approval» has ended")))
                .andExpect(jsonPath("$.waitsFor", hasItem("Waits to hear «amendment requested»")))
                .andExpect(jsonPath(
                        "$.waitsFor",
                        hasItem("Waits for sam to «Approve the plan», overdue since 2 March 2026, 09:00")))
                .andExpect(jsonPath("$.children[0].key").value(Long.toString(child)))
                .andExpect(jsonPath("$.variables[0].value").value("foster"));
        mvc.perform(get("/api/monitor/instances/" + child).with(As.supervisor()))
                .andExpect(jsonPath("$.parent.key").value(Long.toString(root)))
                .andExpect(jsonPath("$.parent.elementName").value("Approval"));
    }

    @Test
    void onlySupervisorsRepairAndAdministratorsRead() throws Exception {
        long root = engine.root(null, START);
        long step = engine.element(root, ReadModel.DEFINITION, "find-review", "SERVICE_TASK");
        long incident = engine.incident(root, step, "find-review", null, "CONDITION_ERROR", "x");

        for (String role : List.of("caseworker", "family", "teacher", "clinician", "policy-editor", "auditor")) {
            for (String path : List.of("summary", "instances", "instances/" + root)) {
                mvc.perform(get("/api/monitor/" + path).with(As.person("somebody", role)))
                        .andExpect(status().isForbidden());
            }
            resolve(incident, "{}", role).andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/monitor/instances/" + root).with(As.person("admin", "administrator")))
                .andExpect(status().isOk());
        resolve(incident, "{}", "administrator").andExpect(status().isForbidden());
        mvc.perform(get("/api/monitor/summary")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/monitor/instances/77").with(As.supervisor())).andExpect(status().isNotFound());
        mvc.perform(get("/api/monitor/instances/junk").with(As.supervisor())).andExpect(status().isNotFound());
    }

    @Test
    void letsAStoppedStepTryAgainOnceAndWritesItDown() throws Exception {
        UUID plan = engine.plan("Maya", Stage.ACTIVE);
        long root = engine.root(plan, START);
        engine.variable(root, root, "planId", "\"" + plan + "\"");
        engine.variable(root, root, "childAge", "12");
        long step = engine.element(root, ReadModel.DEFINITION, "find-review", "SERVICE_TASK");
        long job = engine.job(root, step, "find-review", "FAILED", 0);
        long incident = engine.incident(root, step, "find-review", job, "JOB_NO_RETRIES", NO_DATE);

        mvc.perform(get("/api/monitor/instances/" + root).with(As.supervisor()))
                .andExpect(jsonPath("$.incidents[0].explanation.what").value(NO_DATE))
                .andExpect(jsonPath("$.waitsFor", contains("Stopped: " + NO_DATE)));
        resolve(incident, "{\"variables\": {\"childAge\": 13, \"removalDate\": \"2026-03-05\"}}", "supervisor")
                .andExpect(status().isNoContent());
        resolve(incident, "{}", "supervisor").andExpect(status().isConflict());

        List<String> commands = jdbc.sql(
                        "select serialized_event from homeward.event_publication where event_type like '%ResolveIncident'")
                .query(String.class)
                .list();
        assertThat(commands).hasSize(1);
        assertThat(commands.getFirst())
                .contains("\"incidentKey\":" + incident, "\"jobKey\":" + job, "\"retries\":3", "\"scopeKey\":" + step)
                .contains("\"childAge\":13", "\"removalDate\":\"2026-03-05\"");
        mvc.perform(get("/api/plans/" + plan + "/timeline").with(As.supervisor()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("incident"))
                .andExpect(jsonPath("$.items[0].actor").value("supervisor"))
                .andExpect(jsonPath("$.items[0].processElementId").value("find-review"))
                .andExpect(jsonPath("$.items[0].title")
                        .value("Stopped step «Find the permanency review» was sent on its way again"
                                + " after correcting child age, removal date"));
    }

    @Test
    void refusesUnknownAndResolvedIncidents() throws Exception {
        long root = engine.root(null, START);
        long incident = engine.incident(root, root, "find-review", null, "CONDITION_ERROR", "x");
        engine.resolved(incident);

        resolve(incident, "{}", "supervisor").andExpect(status().isConflict());
        resolve(4711, "{}", "supervisor").andExpect(status().isNotFound());
    }

    @Test
    void keepsWordsAndNamesOutOfTheEngine() throws Exception {
        long root = engine.root(null, START);
        engine.variable(root, root, "planId", "\"p\"");
        engine.variable(root, root, "concerns", "[\"anxiety\"]");
        long incident = engine.incident(root, root, "find-review", null, "CONDITION_ERROR", "x");

        for (String junk : List.of(
                "{\"note\": \"Maya Example\"}",
                "{\"Maya Example\": 1}",
                "{\"childAge\": {\"years\": 3}}",
                "{\"childAge\": [1]}",
                "{\"childAge\": null}",
                "{\"concerns\": [\"she cries at night\"]}",
                "{\"code\": \"" + "x".repeat(101) + "\"}",
                "{\"planId\": \"other\"}")) {
            resolve(incident, "{\"variables\": " + junk + "}", "supervisor")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value(containsString("variables")))
                    .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Maya"))));
        }
        resolve(incident, "{\"retries\": 0}", "supervisor").andExpect(status().isUnprocessableContent());
        resolve(incident, "{\"variables\": {\"concerns\": [\"anxiety\", \"neglect\"]}}", "supervisor")
                .andExpect(status().isNoContent());
    }

    private ResultActions resolve(long incident, String body, String role) throws Exception {
        return mvc.perform(post("/api/monitor/incidents/" + incident + "/resolve")
                .with(As.person(role, role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
