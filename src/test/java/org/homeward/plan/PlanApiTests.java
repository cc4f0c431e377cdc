package org.homeward.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class PlanApiTests {

    private static final String MAYA = """
            {"child": {"givenName": "Maya", "familyName": "Example", "birthDate": "2014-05-21", "language": "en"},
             "jurisdiction": "US-IL", "facts": {"removalDate": "2026-03-05", "placementType": "shelter"},
             "concerns": ["anxiety", "something only people understand"], "referral": "A long story."}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void opensAPlanThatItsCaseworkerSees() throws Exception {
        String plan = open(UUID.randomUUID().toString());

        mvc.perform(get("/api/plans/" + plan).with(As.caseworker()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.planId").value(plan))
                .andExpect(jsonPath("$.stage").value("intake"))
                .andExpect(jsonPath("$.status").value("open"))
                .andExpect(jsonPath("$.child.givenName").value("Maya"))
                .andExpect(jsonPath("$.team[0].username").value("caseworker"));
        mvc.perform(get("/api/plans/" + plan + "/timeline").with(As.caseworker()))
                .andExpect(jsonPath("$.items[0].kind").value("opened"));
    }

    @Test
    void sendsOnlyRoutingFactsToTheEngine() throws Exception {
        String plan = open(UUID.randomUUID().toString());

        String command = jdbc.sql(
                        "select serialized_event from homeward.event_publication where serialized_event like :plan"
                                + " and serialized_event like '%plan-opened%'")
                .param("plan", "%\"planId\":\"" + plan + "\"%")
                .query(String.class)
                .single();
        assertThat(command)
                .contains("plan-opened", "anxiety", "shelter")
                .doesNotContain("Maya", "Example", "story", "only people", "2014-05-21");
    }

    @Test
    void sameKeyGivesTheSamePlanOnceEvenAtTheSameMoment() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var people = Executors.newFixedThreadPool(8)) {
            var answers = people.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(number -> () -> open(key))
                    .toList());
            assertThat(answers.stream().map(answer -> answer.resultNow()).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void refusesTheSameKeyForAnotherIntake() throws Exception {
        String key = UUID.randomUUID().toString();
        open(key);

        mvc.perform(post("/api/plans")
                        .with(As.caseworker())
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MAYA.replace("Maya", "Another")))
                .andExpect(status().isConflict());
    }

    @Test
    void namesEveryWrongField() throws Exception {
        mvc.perform(post("/api/plans")
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"child": {"givenName": " ", "birthDate": "2091-01-01"}, "jurisdiction": "XX"}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(org.hamcrest.Matchers.containsInAnyOrder(
                                "child.givenName", "child.familyName", "child.birthDate", "jurisdiction")));
    }

    @Test
    void answersJunkWithAClearRefusal() throws Exception {
        for (String junk : new String[] {"", "[]", "{\"child\": 7}", "nonsense"}) {
            mvc.perform(post("/api/plans")
                            .with(As.caseworker())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(junk))
                    .andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void takesANullForSomethingThatIsNotKnown() throws Exception {
        mvc.perform(post("/api/plans")
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MAYA.replace("\"placementType\": \"shelter\"", "\"placementType\": null")
                                .replace("\"anxiety\"", "null")))
                .andExpect(status().isCreated());
    }

    @Test
    void hidesAPlanFromEverybodyWhoIsNotOnItsTeam() throws Exception {
        String plan = open(UUID.randomUUID().toString());

        for (String role : new String[] {"caseworker", "family", "teacher", "policy-editor", "administrator"}) {
            mvc.perform(get("/api/plans/" + plan).with(As.person("somebody-else", role)))
                    .andExpect(status().isNotFound());
            mvc.perform(get("/api/plans/" + plan + "/timeline").with(As.person("somebody-else", role)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/api/plans/" + plan).with(As.supervisor())).andExpect(status().isOk());
        mvc.perform(get("/api/plans/" + plan)).andExpect(status().isUnauthorized());
    }

    @Test
    void onlyCaseworkersAndSupervisorsOpenPlans() throws Exception {
        mvc.perform(post("/api/plans")
                        .with(As.person("teacher", "teacher"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MAYA))
                .andExpect(status().isForbidden());
    }

    @Test
    void takesCorrectedFactsAndKeepsTheOthers() throws Exception {
        String plan = open(UUID.randomUUID().toString());

        mvc.perform(put("/api/plans/" + plan + "/facts")
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"adjudicationFindingDate\": \"2026-06-18\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.removalDate").value("2026-03-05"))
                .andExpect(jsonPath("$.adjudicationFindingDate").value("2026-06-18"));
    }

    @Test
    void pagesThroughTheListWithoutLossOrRepeat() throws Exception {
        for (int number = 0; number < 3; number++) {
            open(UUID.randomUUID().toString());
        }
        String first = mvc.perform(get("/api/plans?limit=2&stage=intake").with(As.caseworker()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(first, "$.next");
        String second = mvc.perform(
                        get("/api/plans?limit=2&stage=intake&cursor=" + next).with(As.caseworker()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JsonPath.<java.util.List<String>>read(second, "$.items[*].planId"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(JsonPath.<java.util.List<String>>read(first, "$.items[*].planId"));
    }

    @Test
    void refusesACursorThatIsNotOurs() throws Exception {
        mvc.perform(get("/api/plans?cursor=zzz").with(As.caseworker())).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/plans?limit=1000").with(jwt())).andExpect(status().isUnprocessableContent());
    }

    private String open(String key) throws Exception {
        String body = mvc.perform(post("/api/plans")
                        .with(As.caseworker())
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MAYA))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(body, "$.planId");
    }
}
