package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HomewardTest
class PeoplePagesTests {

    private static final Caller CARL = new Caller("caseworker", "Carl", Set.of(Role.CASEWORKER));
    private static final Caller FAY = new Caller("family", "Fay", Set.of(Role.FAMILY));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PeopleDesk desk;

    @Autowired
    private PeopleThen then;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PlanId plan;

    @BeforeEach
    void aPlanWithAFosterFamily() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher", "clinician");
        desk.add(plan, entry("Foster Canary", "foster-parent", false), CARL);
        desk.add(plan, entry("Hidden Canary", "kin", true), CARL);
    }

    private static PersonEntry entry(String name, String kind, boolean confidential) {
        return new PersonEntry(
                kind,
                "aunt",
                name,
                "Spanish",
                true,
                "canary-phone",
                "canary@example.org",
                "7 Canary Lane",
                "careful",
                "only by text",
                "rides",
                null,
                confidential);
    }

    @Test
    void showsWorkersHowToReachEverybody() throws Exception {
        page("caseworker")
                .andExpect(content().string(containsString("7 Canary Lane")))
                .andExpect(content().string(containsString("Hidden Canary")))
                .andExpect(content().string(containsString("The supervisor on duty")));
    }

    @Test
    void neverShowsTheFamilyWhereAFosterFamilyLivesNorWhomItMustNotSee() throws Exception {
        page("family")
                .andExpect(content().string(containsString("Foster Canary")))
                .andExpect(content().string(not(containsString("7 Canary Lane"))))
                .andExpect(content().string(not(containsString("canary-phone"))))
                .andExpect(content().string(not(containsString("Hidden Canary"))))
                .andExpect(content().string(not(containsString("only by text"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher", "clinician"})
    void showsPartnersNothingOfTheNetwork(String role) throws Exception {
        page(role).andExpect(content().string(not(containsString("Foster Canary"))));
    }

    @Test
    void showsRelativesTheNetworkOnlyWhenAConsentNamesThem() throws Exception {
        jdbc.sql("update homeward.team_member set seat = 'kin' where plan_id = ? and username = 'family'")
                .param(plan.value())
                .update();
        page("family").andExpect(content().string(not(containsString("Foster Canary"))));

        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, decision, recorded_at,
                               recipient_kind, recipient_ref)
                        values (?, ?, 'education', 'Mother', 'Aunt', 'granted', now(), 'person', 'family')""").params(UUID.randomUUID(), plan.value()).update();
        page("family").andExpect(content().string(containsString("Foster Canary")));
    }

    private org.springframework.test.web.servlet.ResultActions page(String role) throws Exception {
        return mvc.perform(get("/plans/" + plan + "/people").with(As.signedIn(role)))
                .andExpect(status().isOk());
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        mvc.perform(form("/people/network").param("name", "Typed name").param("contactRule", "careful"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Typed name\"")))
                .andExpect(content().string(containsString("Choose who this is to the child.")))
                .andExpect(content().string(containsString("Write what one has to mind")));
    }

    @Test
    void overwritesNothingThatSomebodyElseWrote() throws Exception {
        NetworkPerson known = desk.of(plan, CARL).getFirst();
        desk.change(plan, known.personId(), known.revision(), entry("Newer name", "kin", false), CARL);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> desk.change(plan, known.personId(), known.revision(), entry("Mine", "kin", false), CARL));
        mvc.perform(form("/people/network/" + known.personId())
                        .param("revision", known.revision().toString())
                        .param("kind", "kin")
                        .param("name", "Mine")
                        .param("contactRule", "open"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Newer name")))
                .andExpect(content().string(containsString("value=\"Mine\"")));
    }

    @Test
    void remembersWhoWasThere() {
        NetworkPerson known = desk.of(plan, CARL).getFirst();
        Instant before = clock.instant();
        desk.remove(plan, known.personId(), known.revision(), CARL);

        assertThat(desk.of(plan, CARL)).extracting(NetworkPerson::name).doesNotContain(known.name());
        assertThat(then.at(plan, before, CARL)).anyMatch(line -> line.text().contains(known.name()));
        assertThat(then.at(plan, before, CARL).getFirst().text()).contains("Answers for the plan");
        assertThat(then.at(plan, before, FAY)).noneMatch(line -> line.text().contains("Hidden"));
    }

    @Test
    void writesDownWhatEachHasTakenOn() throws Exception {
        mvc.perform(form("/people/team").param("name", "Ms. Okoro").param("seat", "partner"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write down what this person has taken on.")));
        mvc.perform(form("/people/team")
                        .param("name", "Ms. Okoro")
                        .param("seat", "partner")
                        .param("role", "mentor")
                        .param("duty", "Meets Maya every Tuesday"))
                .andExpect(status().is3xxRedirection());
        page("family").andExpect(content().string(containsString("Meets Maya every Tuesday")));
        page("teacher").andExpect(content().string(not(containsString("Meets Maya every Tuesday"))));
        page("teacher").andExpect(content().string(containsString("Ms. Okoro")));
        String member = jdbc.sql("select id from homeward.team_member where plan_id = ? and name = 'Ms. Okoro'")
                .param(plan.value())
                .query(UUID.class)
                .single()
                .toString();
        mvc.perform(get("/plans/" + plan + "/people/team/" + member).with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("Meets Maya every Tuesday")));
        mvc.perform(form("/people/team/" + member + "/remove")).andExpect(status().is3xxRedirection());
        page("family").andExpect(content().string(not(containsString("Ms. Okoro"))));
    }

    @Test
    void letsOnlyWorkersWrite() throws Exception {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.add(plan, entry("X", "kin", false), FAY));
        for (String path : new String[] {"/people/network/new", "/people/team/new"}) {
            mvc.perform(get("/plans/" + plan + path).with(As.signedIn("family")).accept("text/html"))
                    .andExpect(status().isForbidden());
            mvc.perform(get("/plans/" + plan + path).with(As.signedIn("caseworker")))
                    .andExpect(status().isOk());
        }
        NetworkPerson known = desk.of(plan, CARL).getFirst();
        mvc.perform(get("/plans/" + plan + "/people/network/" + known.personId())
                        .with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("7 Canary Lane")));
        mvc.perform(get("/away").with(As.signedIn("caseworker"))).andExpect(status().isOk());
        mvc.perform(form("/away", "").param("firstDay", "soon")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void answersPrograms() throws Exception {
        mvc.perform(post("/api/plans/" + plan + "/people")
                        .contentType("application/json")
                        .content("{\"kind\":\"kin\",\"name\":\"Aunt Bea\",\"contactRule\":\"open\"}")
                        .with(As.caseworker()))
                .andExpect(status().isCreated());
        mvc.perform(put("/api/plans/" + plan + "/contact")
                        .contentType("application/json")
                        .content("{\"backup\":\"stranger\"}")
                        .with(As.caseworker()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/plans/" + plan + "/people").with(As.person("family", "family")))
                .andExpect(jsonPath("$.network[?(@.name == 'Aunt Bea')].kind").value("KIN"))
                .andExpect(jsonPath("$.contact.backup").value("The supervisor on duty"))
                .andExpect(content().string(not(containsString("7 Canary Lane"))));
        mvc.perform(get("/api/plans/" + plan + "/people").with(As.person("stranger", "caseworker")))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder form(String path) {
        return form(path, "/plans/" + plan);
    }

    private static MockHttpServletRequestBuilder form(String path, String start) {
        return post(start + path).with(csrf()).with(As.signedIn("caseworker"));
    }
}
