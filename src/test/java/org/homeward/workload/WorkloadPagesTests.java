package org.homeward.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.homeward.tasks.TaskDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class WorkloadPagesTests {

    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WorkloadDesk desk;

    @Autowired
    private ContactDesk contacts;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        Database.empty(); // a county of other tests' workers has pages of them
    }

    @Test
    void countsWhatIsTheirsAndWhatNobodyTook() throws Exception {
        var open = new OpenTasks(jdbc);
        String worker = "worker-" + OpenTasks.key();
        String helper = "helper-" + OpenTasks.key();
        PlanId plan = open.plan(worker, helper);
        contacts.give(plan, worker, null, "handover", SUE);
        open.task(plan, Instant.now().minusSeconds(60), null, "caseworker");
        open.task(plan, Instant.now().plusSeconds(600), null, "caseworker");
        open.task(plan, null, null, "family");
        long taken = open.task(plan, null, null, "caseworker");
        tasks.claim(taken, new Caller(helper, "H", Set.of(Role.CASEWORKER)));

        Load load = desk.loads(SUE).stream()
                .filter(one -> one.username().equals(worker))
                .findFirst()
                .orElseThrow();
        assertThat(load.plans()).isEqualTo(1);
        assertThat(load.tasks()).isEqualTo(2);
        assertThat(load.late()).isEqualTo(1);
        assertThat(load.level()).isEqualTo("fine");

        mvc.perform(get("/workload").with(As.signedIn("supervisor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Name of " + worker)));
        mvc.perform(get("/workload/" + worker).with(As.signedIn("supervisor")))
                .andExpect(content().string(containsString("Maya Canary")));
        mvc.perform(get("/api/workload").with(As.supervisor()))
                .andExpect(jsonPath("$.workers[?(@.username == '" + worker + "')].plans")
                        .value(1));
    }

    @Test
    void isForSupervisors() throws Exception {
        for (String role : new String[] {"caseworker", "family", "teacher", "auditor"}) {
            mvc.perform(get("/api/workload").with(As.person(role, role))).andExpect(status().isForbidden());
            mvc.perform(get("/workload").with(As.signedIn(role)).accept("text/html"))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void beginsAHandoverWithWhatIsKnown() throws Exception {
        PlanId plan = new OpenTasks(jdbc).plan("caseworker");
        mvc.perform(get("/plans/" + plan + "/matters/new/handover")
                        .param("to", "nina")
                        .with(As.signedIn("supervisor")))
                .andExpect(content().string(containsString("value=\"nina\"")));
    }
}
