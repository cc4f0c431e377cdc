package org.homeward.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.homeward.audit.verifier.Verify;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class AuditTrailTests {

    private static final String MAYA = """
            {"child": {"givenName": "Canary-Maya", "familyName": "Canary-Example", "birthDate": "2014-05-21", "language": "en"},
             "jurisdiction": "US-IL", "facts": {"removalDate": "2026-03-05"}, "concerns": [], "referral": "Canary-Story"}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private String plan;

    @BeforeEach
    void open() throws Exception {
        String answer = mvc.perform(post("/api/plans")
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MAYA))
                .andReturn()
                .getResponse()
                .getContentAsString();
        plan = JsonPath.read(answer, "$.planId");
    }

    @Test
    void writesDownAChangeOnceWithThePersonWhoMadeIt() throws Exception {
        assertThat(trail()).containsExactly("CHANGE plan.opened caseworker");

        mvc.perform(put("/api/plans/" + plan + "/facts")
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"placementDate\": \"2026-03-06\"}"))
                .andExpect(status().isOk());

        assertThat(trail()).contains("CHANGE plan.facts caseworker").noneMatch(line -> line.contains("PUT"));
    }

    @Test
    void writesDownEachReadingOfPagesAndApi() throws Exception {
        mvc.perform(get("/plans/" + plan).with(As.signedIn("caseworker"))).andExpect(status().isOk());
        mvc.perform(get("/plans/" + plan).with(As.signedIn("caseworker"))).andExpect(status().isOk());
        mvc.perform(get("/api/plans/" + plan + "/timeline").with(As.supervisor()))
                .andExpect(status().isOk());

        assertThat(trail())
                .containsSubsequence(
                        "READ /plans/{id} caseworker",
                        "READ /plans/{id} caseworker",
                        "READ /api/plans/{id}/timeline supervisor");
    }

    @Test
    void countsAPartThatRefreshesItselfOnce() throws Exception {
        for (int times = 0; times < 5; times++) {
            mvc.perform(get("/plans/" + plan + "/context")
                            .header("HX-Request", "true")
                            .with(As.signedIn("caseworker")))
                    .andExpect(status().isOk());
        }

        assertThat(trail()).filteredOn(line -> line.startsWith("READ")).hasSize(1);
    }

    @Test
    void writesDownARefusalAndNoReading() throws Exception {
        mvc.perform(get("/plans/" + plan).with(As.signedIn("teacher"))).andExpect(status().isNotFound());
        mvc.perform(get("/api/plans/" + plan).with(As.person("eve", "clinician")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/plans/" + plan)).andExpect(status().isUnauthorized());

        assertThat(trail())
                .containsExactly(
                        "CHANGE plan.opened caseworker", "DENIAL /plans/{id} teacher", "DENIAL /api/plans/{id} eve");
    }

    @Test
    void writesDownARefusalForTheRole() throws Exception {
        mvc.perform(get("/api/audit").with(As.person("nosy", "administrator"))).andExpect(status().isForbidden());

        assertThat(jdbc.sql("select what from audit.entry where username = 'nosy' and kind = 'DENIAL'")
                        .query(String.class)
                        .list())
                .containsExactly("/api/audit");
    }

    @Test
    void keepsWhatSomebodyTypedIntoAnAddressOffTheTrail() throws Exception {
        mvc.perform(get("/plans/Canary-Maya").with(As.person("typo", "caseworker")))
                .andExpect(status().is4xxClientError());
        mvc.perform(get("/canary-example").with(As.signedIn("caseworker"))).andExpect(status().isNotFound());

        assertThat(jdbc.sql("select count(*) from audit.entry e where e::text ilike '%canary%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void findsEntriesByPersonPlanAndKind() throws Exception {
        mvc.perform(get("/api/plans/" + plan).with(As.person("eve", "clinician")));

        mvc.perform(get("/api/audit?username=eve&kind=denial&planId=" + plan).with(auditor()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].what").value("/api/plans/{id}"))
                .andExpect(jsonPath("$.items[0].roles[0]").value("clinician"))
                .andExpect(jsonPath("$.items[0].detail.status").value(404))
                .andExpect(jsonPath("$.next").value(nullValue()));
        mvc.perform(get("/api/audit?limit=1").with(auditor()))
                .andExpect(jsonPath("$.next").isNotEmpty());
        mvc.perform(get("/api/audit?from=2026-02-31&planId=x").with(auditor()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(2));
    }

    @Test
    void showsAuditorsTheTrailAndNobodyElse() throws Exception {
        mvc.perform(get("/audit?plan=" + plan).with(As.signedIn("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("plan, opened")));
        mvc.perform(get("/audit").with(As.signedIn("supervisor"))).andExpect(status().isForbidden());
        mvc.perform(get("/audit?from=tomorrow").with(As.signedIn("auditor")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("for example 2026-03-05")));
    }

    @Test
    void checksTheChainForPagesAndPrograms() throws Exception {
        mvc.perform(post("/api/audit/verify").with(auditor()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.intact").value(true))
                .andExpect(jsonPath("$.entries").isNumber())
                .andExpect(jsonPath("$.firstBroken").value(nullValue()));
        mvc.perform(post("/audit/verify").with(As.signedIn("auditor")).with(csrf()))
                .andExpect(flash().attribute("notice", containsString("The trail is whole")));
        mvc.perform(post("/api/audit/verify").with(As.supervisor())).andExpect(status().isForbidden());
    }

    @Test
    void givesTheWholeTrailAsAFileThatTheVerifierReads(@TempDir Path directory) throws Exception {
        var started = mvc.perform(get("/api/audit/export").with(auditor())).andReturn();
        byte[] file =
                mvc.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
        Path export = Files.write(directory.resolve("trail.csv"), file);

        assertThat(Verify.run(new String[] {"--file", export.toString()}, null, System.out))
                .isZero();

        String text = Files.readString(export);
        Files.writeString(export, text.replaceFirst("\"CHANGE\",\"plan.opened\"", "\"CHANGE\",\"plan.closed\""));
        assertThat(Verify.run(new String[] {"--file", export.toString()}, null, System.out))
                .isEqualTo(1);
        mvc.perform(get("/api/audit/export").with(As.supervisor())).andExpect(status().isForbidden());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor auditor() {
        return As.person("auditor", "auditor");
    }

    private List<String> trail() {
        return jdbc.sql("select kind || ' ' || what || ' ' || username from audit.entry where plan_id = ? order by id")
                .param(UUID.fromString(plan))
                .query(String.class)
                .list();
    }
}
