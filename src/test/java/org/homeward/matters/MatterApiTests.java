package org.homeward.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HomewardTest
class MatterApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlanDesk plans;

    private PlanId plan;

    @BeforeEach
    void openPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher", "clinician");
    }

    @Test
    void raisesASafetyAlertWhoseWordsStayInTheRecord() throws Exception {
        raise(
                        "{\"type\": \"safety-alert\", \"data\": {\"about\": \"Canary words\", \"concern\": \"neglect\"}}",
                        teacher())
                .andExpect(status().isAccepted());

        String command = command("safety-alert-raised");
        assertThat(command)
                .contains("\"matterId\"", "\"planId\"", "\"raisedBy\":\"partner\"", "\"concern\":\"neglect\"")
                .doesNotContain("Canary");
        matters(As.caseworker())
                .andExpect(jsonPath("$.matters[0].kind").value("safety-alert"))
                .andExpect(jsonPath("$.matters[0].about").value("Canary words"));
        matters(As.person("family", "family")).andExpect(jsonPath("$.matters").isEmpty());
        matters(As.person("clinician", "clinician"))
                .andExpect(jsonPath("$.matters").isEmpty());
        matters(teacher()).andExpect(jsonPath("$.matters[0].about").value("Canary words"));
    }

    @Test
    void countsTheStatutoryDaysOfAServiceRequestFromTheDayOfAsking() throws Exception {
        raise(
                        "{\"type\": \"service-request\", \"data\": {\"about\": \"Rides\", \"requestedOn\": \"2026-05-04\"}}",
                        As.person("family", "family"))
                .andExpect(status().isAccepted());

        assertThat(plans.facts(plan).get("requests")).hasToString("[{date=2026-05-04, kind=service}]");
        assertThat(command("service-request-raised")).contains("\"requestedOn\":\"2026-05-04\"");
        mvc.perform(get("/api/plans/" + plan + "/deadlines").with(As.caseworker()))
                .andExpect(jsonPath("$[?(@.ruleId == 'il.service-decision')].dueDate")
                        .value("2026-06-03"));
    }

    @Test
    void hidesFromTheFamilyWhatOthersWrote() throws Exception {
        raise("{\"type\": \"service-request\", \"data\": {\"about\": \"Canary words\"}}", teacher())
                .andExpect(status().isAccepted());

        matters(As.person("family", "family"))
                .andExpect(jsonPath("$.matters[0].title").value("Request for a service"))
                .andExpect(jsonPath("$.matters[0].about").doesNotExist())
                .andExpect(jsonPath("$.matters[0].openedBy").doesNotExist());
    }

    @Test
    void namesEveryFieldThatIsWrongAndChangesNothing() throws Exception {
        raise(
                        "{\"type\": \"safety-alert\", \"data\": {\"dangerNow\": \"perhaps\", \"concern\": \"ghosts\", \"x\": 1}}",
                        As.caseworker())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(org.hamcrest.Matchers.containsInAnyOrder("x", "about", "dangerNow", "concern")));
        raise(
                        "{\"type\": \"service-request\", \"data\": {\"about\": \"x\", \"requestedOn\": \"2999-01-01\"}}",
                        As.caseworker())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("requestedOn"));
        raise("{\"type\": \"party\", \"data\": {}}", As.caseworker())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message")
                        .value(org.hamcrest.Matchers.allOf(
                                org.hamcrest.Matchers.containsString("amendment"),
                                org.hamcrest.Matchers.containsString("dispute"))));
        matters(As.caseworker()).andExpect(jsonPath("$.matters").isEmpty());
    }

    @Test
    void letsEachRoleRaiseOnlyWhatIsTheirs() throws Exception {
        raise("{\"type\": \"safety-alert\", \"data\": {\"about\": \"x\"}}", As.person("family", "family"))
                .andExpect(status().isForbidden());
        raise("{\"type\": \"dispute\", \"data\": {\"about\": \"x\"}}", teacher())
                .andExpect(status().isForbidden());
        raise("{\"type\": \"handover\", \"data\": {}}", As.person("clinician", "clinician"))
                .andExpect(status().isForbidden());
        raise("{\"type\": \"dispute\", \"data\": {\"about\": \"x\"}}", As.person("stranger", "caseworker"))
                .andExpect(status().isNotFound());
        raise("{\"type\": \"dispute\", \"data\": {\"about\": \"x\"}}", As.person("auditor", "auditor"))
                .andExpect(status().isForbidden());
    }

    @Test
    void raisesOnceForOneKey() throws Exception {
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/api/plans/" + plan + "/events")
                            .with(As.caseworker())
                            .header("Idempotency-Key", "k1")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"type\": \"dispute\", \"data\": {\"about\": \"x\"}}"))
                    .andExpect(status().isAccepted());
        }
        matters(As.caseworker()).andExpect(jsonPath("$.matters.length()").value(1));
    }

    @Test
    void sendsAWishForAReviewToTheReview() throws Exception {
        raise(
                        "{\"type\": \"dispute\", \"data\": {\"about\": \"x\", \"wanted\": \"decision-review\"}}",
                        As.person("family", "family"))
                .andExpect(status().isAccepted());

        matters(As.caseworker()).andExpect(jsonPath("$.matters[0].kind").value("decision-review-and-appeal"));
        assertThat(plans.facts(plan).get("requests")).asString().contains("decision-review");
    }

    private ResultActions raise(String body, RequestPostProcessor by) throws Exception {
        return mvc.perform(post("/api/plans/" + plan + "/events")
                .with(by)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions matters(RequestPostProcessor by) throws Exception {
        return mvc.perform(get("/api/plans/" + plan).with(by));
    }

    private String command(String message) {
        return jdbc.sql("""
                        select serialized_event from homeward.event_publication
                         where serialized_event like ? and serialized_event like ?""")
                .params("%" + message + "%", "%" + plan + "%")
                .query(String.class)
                .single();
    }

    private static RequestPostProcessor teacher() {
        return As.person("teacher", "teacher");
    }
}
