package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two people write down at the same time what somebody has taken on; neither overwrites the other unseen. */
@HomewardTest
class TeamVersionsTests {

    private static final Caller CARL = new Caller("caseworker", "Carl", Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TableDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void aMentorAtTheTable() {
        plan = new OpenTasks(jdbc).plan("caseworker");
        desk.put(plan, mentor("Calls each week"), CARL);
    }

    @Test
    void showsWhatIsNewerAndKeepsWhatWasTyped() throws Exception {
        TeamMember read = member();
        save(read, "Calls each month").andExpect(status().is3xxRedirection());

        save(read, "Comes to the meetings")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody wrote this down anew since you opened it")))
                .andExpect(content().string(containsString("Calls each month")))
                .andExpect(content().string(containsString("Comes to the meetings")));

        assertThat(member().duty()).isEqualTo("Calls each month");
        save(member(), "Comes to the meetings").andExpect(status().is3xxRedirection());
        assertThat(member().duty()).isEqualTo("Comes to the meetings");
    }

    @Test
    void tellsAProgramThatWhatItReadIsNotTheNewest() throws Exception {
        TeamMember read = member();
        desk.put(plan, mentor("Calls each month"), CARL);

        mvc.perform(post("/api/plans/" + plan + "/team")
                        .param("member", read.id().toString())
                        .param("revision", Integer.toString(read.revision()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Mo\",\"role\":\"coach\",\"seat\":\"partner\",\"duty\":\"Nothing\"}")
                        .with(As.caseworker()))
                .andExpect(status().isConflict());
        assertThat(member().role()).isEqualTo("mentor");
    }

    @Test
    void writesAPersonOfTheNetworkDownOnceForADoubleClick() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/plans/" + plan + "/people/network")
                            .param("requestKey", key)
                            .param("kind", "kin")
                            .param("name", "Aunt Flo")
                            .param("contactRule", "open")
                            .with(csrf())
                            .with(As.signedIn("caseworker")))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(jdbc.sql("select count(*) from homeward.network_person where plan_id = ? and name = 'Aunt Flo'")
                        .param(plan.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private ResultActions save(TeamMember read, String duty) throws Exception {
        return mvc.perform(post("/plans/" + plan + "/people/team")
                .param("member", read.id().toString())
                .param("revision", Integer.toString(read.revision()))
                .param("name", "Mo")
                .param("role", "mentor")
                .param("seat", "partner")
                .param("duty", duty)
                .with(csrf())
                .with(As.signedIn("caseworker")));
    }

    private TeamMember member() {
        return desk.of(plan, CARL).stream()
                .filter(one -> one.name().equals("Mo"))
                .findFirst()
                .orElseThrow();
    }

    private static MemberEntry mentor(String duty) {
        return new MemberEntry("Mo", null, "mentor", null, "partner", null, null, null, duty);
    }
}
