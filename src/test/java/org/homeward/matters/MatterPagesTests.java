package org.homeward.matters;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class MatterPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void openPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family");
    }

    @ParameterizedTest
    @EnumSource
    void asksWhatEachMatterNeeds(EventType type) throws Exception {
        mvc.perform(get("/plans/" + plan + "/matters/new/" + type.code()).with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(type.title())));
    }

    @Test
    void keepsWhatWasWrittenWhenSomethingIsMissing() throws Exception {
        mvc.perform(post("/plans/" + plan + "/matters/new/service-request")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("about", "Kept words")
                        .param("requestedOn", "2999-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Kept words")))
                .andExpect(content().string(Matchers.containsString("This day has not come yet")));
    }

    @Test
    void raisesOnceForADoubleClickAndWithdraws() throws Exception {
        for (int click = 0; click < 2; click++) {
            mvc.perform(post("/plans/" + plan + "/matters/new/dispute")
                            .with(As.signedIn("family"))
                            .with(csrf())
                            .param("requestKey", "k-" + plan)
                            .param("about", "The visits are too short"))
                    .andExpect(redirectedUrl("/plans/" + plan + "/family"));
        }
        String matter = jdbc.sql("select id from homeward.matter where plan_id = ?")
                .param(plan.value())
                .query(String.class)
                .single();

        for (String page : new String[] {"", "/part"}) {
            mvc.perform(get("/plans/" + plan + "/matters" + page).with(As.signedIn("family")))
                    .andExpect(content().string(Matchers.containsString("The visits are too short")))
                    .andExpect(content().string(Matchers.containsString("Say that you disagree")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("Report a danger"))));
        }
        mvc.perform(post("/plans/" + plan + "/matters/" + matter + "/withdraw")
                        .with(As.signedIn("family"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/plans/" + plan + "/matters"));
        mvc.perform(get("/plans/" + plan + "/matters").with(As.signedIn("family")))
                .andExpect(content().string(Matchers.containsString("Withdrawn")));
    }
}
