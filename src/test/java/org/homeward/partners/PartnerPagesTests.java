package org.homeward.partners;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.language.Languages;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HomewardTest
class PartnerPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Languages languages;

    private OpenTasks open;

    private PlanId plan;

    @BeforeEach
    void aPlanWithATeacher() {
        Database.empty();
        open = new OpenTasks(jdbc);
        plan = open.plan("caseworker", "teacher", "family");
    }

    @Test
    void showsWhatIsAskedOfThemAndTheGivenNameOnly() throws Exception {
        long task = open.task(plan, null, null, "teacher");

        page().andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/tasks/" + task + "\"")))
                .andExpect(content().string(containsString("This is about Maya.")))
                .andExpect(content().string(not(containsString("Canary"))));
    }

    @Test
    void showsNothingOfWhatIsAskedOfOthersOrAboutOthers() throws Exception {
        long ofStaff = open.task(plan, null, null, "caseworker");
        long elsewhere = open.task(open.plan("caseworker"), null, null, "teacher");

        page().andExpect(content().string(not(containsString("/tasks/" + ofStaff))))
                .andExpect(content().string(not(containsString("/tasks/" + elsewhere))))
                .andExpect(content().string(containsString("Nobody waits for an answer from you.")));
    }

    @Test
    void speaksSpanish() throws Exception {
        open.task(plan, null, null, "teacher");
        languages.choose("teacher", Languages.SPANISH);

        page().andExpect(content().string(containsString("Lo que le pedimos")))
                .andExpect(content().string(containsString("Se trata de Maya.")))
                .andExpect(content().string(containsString("Responder ahora")));
    }

    @Test
    void isWherePartnersBeginAndNobodyElse() throws Exception {
        mvc.perform(get("/").with(As.signedIn("teacher"))).andExpect(redirectedUrl("/partner"));
        mvc.perform(get("/").with(As.signedIn("clinician"))).andExpect(redirectedUrl("/partner"));
        mvc.perform(get("/partner").with(As.signedIn("family"))).andExpect(status().isNotFound());
        mvc.perform(get("/partner").with(As.signedIn("caseworker"))).andExpect(status().isNotFound());
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/partner").with(As.signedIn("teacher")));
    }
}
