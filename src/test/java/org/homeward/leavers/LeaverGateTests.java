package org.homeward.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
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
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.OidcLoginRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class LeaverGateTests {

    private static final Caller MIRA = new Caller("mira", "Mira", Set.of(Role.REGIONAL_ADMINISTRATOR));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private LeaverDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private String leaver;

    @BeforeEach
    void somebody() {
        leaver = "teacher-" + UUID.randomUUID();
    }

    @Test
    void refusesTheVeryNextRequestWithAToken() throws Exception {
        mvc.perform(get("/api/tasks").with(As.person(leaver, "teacher"))).andExpect(status().isOk());

        UUID departure = desk.end(leaver, Departure.Reason.PARTNER_LEFT, Map.of(), MIRA);

        mvc.perform(get("/api/tasks").with(As.person(leaver, "teacher")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("Your access to Homeward has ended")));
        assertThat(jdbc.sql("select count(*) from audit.entry where kind = 'DENIAL' and username = ?")
                        .param(leaver)
                        .query(Long.class)
                        .single())
                .isOne();

        desk.restore(departure, MIRA);
        mvc.perform(get("/api/tasks").with(As.person(leaver, "teacher"))).andExpect(status().isOk());
    }

    @Test
    void refusesTheVeryNextPageAndForgetsTheSession() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(get("/tasks").session(session).with(browser())).andExpect(status().isOk());

        desk.end(leaver, Departure.Reason.PARTNER_LEFT, Map.of(), MIRA);

        mvc.perform(get("/tasks").session(session).with(browser())).andExpect(status().isForbidden());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void walksFromTheNameToTheEnd() throws Exception {
        PlanId plan = new OpenTasks(jdbc).plan(leaver, "nina");
        jdbc.sql("update homeward.responsibility set username = ? where plan_id = ?")
                .params(leaver, plan.value())
                .update();
        var office = As.signedIn("regional-administrator");

        mvc.perform(get("/leavers").with(office)).andExpect(status().isOk());
        mvc.perform(post("/leavers/check").param("who", " ").with(office).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("as they sign in with it")));
        mvc.perform(post("/leavers/check").param("who", leaver).with(office).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("next-" + plan)));
        mvc.perform(post("/leavers").param("who", leaver).with(office).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why their access ends.")));
        mvc.perform(post("/leavers")
                        .param("who", leaver)
                        .param("reason", "left")
                        .param("next-" + plan, "nina")
                        .with(office)
                        .with(csrf()))
                .andExpect(redirectedUrl("/leavers"));
        mvc.perform(get("/leavers").with(office)).andExpect(content().string(containsString(leaver)));
    }

    @Test
    void endsAccessForOtherPrograms() throws Exception {
        var office = As.person("administrator", "administrator");
        String body = "{\"username\":\"%s\",\"reason\":\"security\"}".formatted(leaver);

        mvc.perform(post("/api/leavers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(office))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.departureId").isNotEmpty());
        mvc.perform(post("/api/leavers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(office))
                .andExpect(status().isConflict());
        mvc.perform(get("/api/leavers").with(office))
                .andExpect(jsonPath("$.items[0].username").isNotEmpty());
        mvc.perform(get("/api/leavers").with(As.supervisor())).andExpect(status().isForbidden());
    }

    private OidcLoginRequestPostProcessor browser() {
        return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin()
                .idToken(token -> token.subject(leaver)
                        .claim("preferred_username", leaver)
                        .claim("name", leaver))
                .authorities(new org.springframework.security.core.authority.SimpleGrantedAuthority("ROLE_teacher"))
                .userInfoToken(info -> info.claim("preferred_username", leaver));
    }
}
