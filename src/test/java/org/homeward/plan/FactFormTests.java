package org.homeward.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two people have the page of dates open; neither takes back unseen what the other corrected. */
@HomewardTest
class FactFormTests {

    private static final Caller SUPERVISOR = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void aPlanWhoseRemovalDateWasCorrectedMeanwhile() {
        plan = new OpenTasks(jdbc).plan("caseworker");
        plans.correctFacts(plan, Map.of("removalDate", "2026-03-05"), SUPERVISOR);
        plans.correctFacts(plan, Map.of("removalDate", "2026-03-06"), SUPERVISOR);
    }

    @Test
    void leavesWhatThePersonDidNotTouch() throws Exception {
        send("2026-03-05", "2026-03-05", "2026-03-20").andExpect(status().is3xxRedirection());

        assertThat(plans.facts(plan))
                .containsEntry("removalDate", "2026-03-06")
                .containsEntry("placementDate", "2026-03-20");
    }

    @Test
    void asksAgainBeforeANewerDateIsReplaced() throws Exception {
        send("2026-03-05", "2026-03-01", "2026-03-20")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("corrected this date to 2026-03-06")))
                .andExpect(content().string(containsString("value=\"2026-03-01\"")));
        assertThat(plans.facts(plan)).containsEntry("removalDate", "2026-03-06").doesNotContainKey("placementDate");

        send("2026-03-06", "2026-03-01", "2026-03-20").andExpect(status().is3xxRedirection());
        assertThat(plans.facts(plan)).containsEntry("removalDate", "2026-03-01");
    }

    @Test
    void saysOnThePageWhatWasRead() throws Exception {
        mvc.perform(get("/plans/" + plan + "/facts").with(As.signedIn("supervisor")))
                .andExpect(content().string(containsString("name=\"read-removalDate\" value=\"2026-03-06\"")));
    }

    private ResultActions send(String read, String removal, String placement) throws Exception {
        return mvc.perform(post("/plans/" + plan + "/facts")
                .param("read-removalDate", read)
                .param("removalDate", removal)
                .param("read-placementDate", "")
                .param("placementDate", placement)
                .with(csrf())
                .with(As.signedIn("supervisor")));
    }
}
