package org.homeward.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What somebody meets who opens a plan in an emergency with a browser or a program. */
@HomewardTest
class EmergencyPagesTests {

    private static final String NIGHT = "caseworker";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void aPlanOfSomebodyElse() {
        Database.empty();
        plan = new OpenTasks(jdbc).plan("ana", "family");
        jdbc.sql("update homeward.child set birth_date = '2017-05-04'").update();
        jdbc.sql("update homeward.plan set referral = 'The neighbor called.'").update();
    }

    @Test
    void showsThePlanWithABannerAndChangesNothing() throws Exception {
        mvc.perform(get("/plans/" + plan).with(As.signedIn(NIGHT))).andExpect(status().isNotFound());
        mvc.perform(look("Maya", "Canary")).andExpect(redirectedUrl("/plans/" + plan));

        mvc.perform(get("/plans/" + plan).with(As.signedIn(NIGHT)).accept("text/html"))
                .andExpect(status().isOk())
                .andExpect(header().exists("Homeward-Emergency-Until"))
                .andExpect(content()
                        .string(allOf(
                                containsString("emergency-banner"),
                                containsString("Maya Canary"),
                                containsString("href=\"/tasks\""),
                                not(containsString("The neighbor called")))));
        mvc.perform(get("/plans/" + plan + "/people").with(As.signedIn(NIGHT)))
                .andExpect(content().string(containsString("emergency-banner")));
        mvc.perform(post("/plans/" + plan + "/facts").with(csrf()).with(As.signedIn(NIGHT)))
                .andExpect(status().isForbidden());
        mvc.perform(put("/api/plans/" + plan + "/facts")
                        .with(As.person(NIGHT, NIGHT))
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/plans").with(As.signedIn(NIGHT)))
                .andExpect(content().string(allOf(containsString("to-emergency"), not(containsString("Canary")))));
    }

    @Test
    void writesEachReadingOnTheTrailWithTheEmergency() throws Exception {
        mvc.perform(look("Maya", "Canary"));
        mvc.perform(get("/plans/" + plan + "/people").with(As.signedIn(NIGHT)));

        assertThat(jdbc.sql("""
                        select count(*) from audit.entry e join homeward.emergency_access a on a.plan_id = e.plan_id
                         where e.kind = 'READ' and e.what = '/plans/{id}/people' and e.plan_id = ?
                           and e.detail::jsonb ->> 'emergency' = a.id::text and e.roles = 'caseworker'""").param(plan.value()).query(Long.class).single()).isOne();
        mvc.perform(get("/plans/" + plan + "/emergency").with(As.signedIn("supervisor")))
                .andExpect(content()
                        .string(allOf(
                                containsString("The child ran away"),
                                containsString("Pages of the plan that were opened: 1"))));
        mvc.perform(get("/api/plans/" + plan + "/emergency-access").with(As.person("family", "family")))
                .andExpect(jsonPath("$.items[0].name").value(NIGHT))
                .andExpect(jsonPath("$.items[0].reason").isEmpty());
    }

    @Test
    void closesThePlanAgain() throws Exception {
        mvc.perform(look("Maya", "Canary"));
        UUID id = jdbc.sql("select id from homeward.emergency_access")
                .query(UUID.class)
                .single();
        mvc.perform(post("/emergency/" + id + "/end").with(csrf()).with(As.signedIn(NIGHT)))
                .andExpect(redirectedUrl("/emergency"));
        mvc.perform(get("/plans/" + plan).with(As.signedIn(NIGHT))).andExpect(status().isNotFound());
        mvc.perform(get("/emergency").with(As.signedIn(NIGHT)))
                .andExpect(
                        content().string(allOf(containsString("The child ran away"), not(containsString("Canary")))));
    }

    @Test
    void saysTheSameAboutAHiddenPlanAndNone() throws Exception {
        mvc.perform(look("Maya", "Nobody"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("We cannot open a plan for this child")));
        mvc.perform(get("/emergency").with(As.signedIn("teacher"))).andExpect(status().isForbidden());
        for (int i = 0; i < 4; i++) {
            mvc.perform(look("Maya", "Nobody"));
        }
        mvc.perform(look("Maya", "Canary")).andExpect(status().isTooManyRequests());
    }

    @Test
    void answersPrograms() throws Exception {
        String body = """
                {"givenName":"Maya","familyName":"%s","birthDate":"2017-05-04","kind":"on-call","reason":"On call tonight."}""";
        mvc.perform(open(body.formatted("Nobody"))).andExpect(status().isNotFound());
        mvc.perform(open(body.formatted("Canary")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.planId").value(plan.toString()));
        mvc.perform(get("/api/plans/" + plan).with(As.person(NIGHT, NIGHT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.child.familyName").value("Canary"))
                .andExpect(jsonPath("$.consents").isEmpty());
    }

    private static MockHttpServletRequestBuilder open(String body) {
        return post("/api/emergency-access")
                .with(As.person(NIGHT, NIGHT))
                .contentType("application/json")
                .content(body);
    }

    private static MockHttpServletRequestBuilder look(String given, String family) {
        return post("/emergency")
                .with(csrf())
                .with(As.signedIn(NIGHT))
                .param("givenName", given)
                .param("familyName", family)
                .param("birthDate", "2017-05-04")
                .param("kind", "danger")
                .param("reason", "The child ran away.");
    }
}
