package org.homeward.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineEntry;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class AgencyDeskTests {

    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));
    private static final Caller CARL = new Caller("caseworker", "Carl", Set.of(Role.CASEWORKER));
    private static final Caller FAY = new Caller("family", "Fay", Set.of(Role.FAMILY));

    @Autowired
    private AgencyDesk desk;

    @Autowired
    private AgreementWatch watch;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String agency;
    private PlanId plan;
    private LocalDate today;

    @BeforeEach
    void anAgencyThatAFamilySharesWith() {
        today = LocalDate.now(clock);
        agency = desk.add("School " + UUID.randomUUID(), "school", null, SUE);
        plan = new OpenTasks(jdbc).plan("caseworker", "family");
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, decision, recorded_at,
                               recipient_kind, recipient_ref)
                        values (?, ?, 'education', 'Fay', 'The school', 'granted', now(), 'agency', ?)""").params(UUID.randomUUID(), plan.value(), agency).update();
    }

    private AgreementEntry entry(LocalDate from, LocalDate until, String... categories) {
        return new AgreementEntry(List.of(categories), from.toString(), until.toString(), "File 7", "School matters");
    }

    private Agency now() {
        return desk.find(agency, SUE);
    }

    @Test
    void saysWhatFamiliesAgreedToAndNoAgreementCovers() {
        assertThat(now().notCovered()).containsExactly(new Agency.NotCovered("education", 1));

        desk.agree(agency, entry(today, today.plusYears(1), "education"), null, SUE);
        assertThat(now().notCovered()).isEmpty();
        assertThat(now().inForce())
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.alarm()).isEqualTo("fine"));
    }

    @Test
    void keepsWhatAnAmendmentTookThePlaceOf() {
        UUID first = desk.agree(agency, entry(today, today.plusYears(1), "education", "health"), null, SUE);
        UUID second = desk.agree(agency, entry(today, today.plusYears(1), "education"), first, SUE);

        assertThat(now().inForce()).extracting(Agreement::id).containsExactly(second);
        assertThat(now().agreements())
                .filteredOn(one -> one.id().equals(first))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.categories()).containsExactly("education", "health");
                    assertThat(one.endReason()).isEqualTo("amended");
                });
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() ->
                        desk.agree(agency, entry(today.plusDays(3), today.plusYears(1), "education"), second, SUE));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.end(agency, first, "Again", SUE));
    }

    @Test
    void warnsEveryPlanThatSharesOnceForEachWarning() {
        desk.agree(agency, entry(today.minusYears(1), today.plusDays(30), "education"), null, SUE);
        watch.watch();
        watch.watch();

        assertThat(plans.timeline(plan, CARL, null, 20))
                .extracting(TimelineEntry::title)
                .filteredOn(title -> title.contains("ends on " + today.plusDays(30)))
                .hasSize(1);
        assertThat(desk.endingSoon()).extracting(Agreement::agency).contains(agency);

        jdbc.sql("update homeward.sharing_agreement set valid_until = ? where agency = ?")
                .params(Date.valueOf(today.minusDays(1)), agency)
                .update();
        watch.watch();
        assertThat(plans.timeline(plan, CARL, null, 20))
                .extracting(TimelineEntry::title)
                .anyMatch(title -> title.contains("nothing is shared with its people now"));
        assertThat(now().inForce()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeAgreed() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> desk.agree(
                        agency, new AgreementEntry(List.of("gossip"), "soon", "2020-01-01", null, " "), null, SUE))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(BadInput.FieldError::field)
                        .contains("categories", "validFrom", "validUntil", "purpose"));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> desk.agree(agency, entry(today, today.minusDays(1), "education"), null, SUE));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.add("", null, null, SUE));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.add("X", null, "Not a code", SUE));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.add("Other", null, agency, SUE));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.add("X", null, null, CARL));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.all(FAY));
    }

    @Test
    void showsPagesAndAnswersPrograms() throws Exception {
        mvc.perform(get("/agencies").with(As.signedIn("supervisor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("no agreement covers them")));
        mvc.perform(post("/agencies/" + agency + "/agreements")
                        .param("validFrom", "never")
                        .param("purpose", "Typed words")
                        .with(csrf())
                        .with(As.signedIn("supervisor")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Typed words")));
        mvc.perform(post("/api/agencies/" + agency + "/agreements")
                        .contentType("application/json")
                        .content("""
                                {"categories":["education"],"validFrom":"%s","validUntil":"%s","purpose":"School"}""".formatted(today, today.plusDays(90)))
                        .with(As.supervisor()))
                .andExpect(status().isCreated());
        mvc.perform(get("/agencies/" + agency).with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("in force")));
        String agreement = now().inForce().getFirst().id().toString();
        mvc.perform(post("/api/agencies/" + agency + "/agreements/" + agreement + "/end")
                        .contentType("application/json")
                        .content("{\"reason\":\"They closed\"}")
                        .with(As.supervisor()))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/agencies/" + agency).with(As.caseworker()))
                .andExpect(jsonPath("$.agreements[0].inForce").value(false));
        mvc.perform(get("/api/agencies").with(As.person("teacher", "teacher"))).andExpect(status().isForbidden());
    }
}
