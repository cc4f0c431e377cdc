package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.Intake;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TaskAnswers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class DeadlinePagesTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Case Worker", java.util.Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private DeadlineDesk desk;

    @Test
    void saysForEveryDateHowItCameAbout() throws Exception {
        PlanId plan = open();

        String page = page("/plans/" + plan + "/deadlines");

        assertThat(page)
                .contains("Case plan filed with the court", "Why this date?", "705 ILCS 405/2-10.1")
                .contains("closed that day (a Sunday; statutory calendar), so Monday 20 April 2026")
                .contains("id=\"il.case-plan-court\"")
                .contains("Unverified rule", "Waits for: custody hearing date");
    }

    @Test
    void showsTheEarlierValuesOfADate() throws Exception {
        PlanId plan = open();
        plans.correctFacts(plan, Map.of("placementDate", "2026-03-10"), CASEWORKER);

        assertThat(page("/plans/" + plan + "/deadlines"))
                .contains("Earlier values", "moved: Facts changed: placement date");
    }

    @Test
    void recordsADutyAsDone() throws Exception {
        PlanId plan = open();

        record(plan, "fed.relative-notice", "2026-04-01").andExpect(status().is3xxRedirection());

        assertThat(page("/plans/" + plan + "/deadlines"))
                .contains("Done")
                .doesNotContain("value=\"fed.relative-notice\"");
        assertThat(page("/plans/" + plan)).contains("Recorded as done on 2026-04-01");
    }

    @Test
    void countsAVisitForEveryRuleThatAsksForOne() throws Exception {
        PlanId plan = open();
        LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));

        record(plan, "fed.caseworker-visit", today.toString()).andExpect(status().is3xxRedirection());

        assertThat(plans.facts(plan).get("held")).isEqualTo(List.of(Map.of("kind", "visit", "date", today.toString())));
        assertThat(desk.due(plan, "fed.caseworker-visit"))
                .hasValueSatisfying(next -> assertThat(next).isAfter(today));
    }

    @Test
    void saysBesideTheDayWhyItCannotBeRecorded() throws Exception {
        PlanId plan = open();

        String page = record(plan, "fed.relative-notice", "2099-04-01")
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("This day has not come yet", "href=\"#done-fed.relative-notice\"");
        record(plan, "fed.relative-notice", "").andExpect(status().is(422));
        record(plan, "fed.relative-notice", "2026-01-01").andExpect(status().is(422));
        record(plan, "fed.no-such-rule", "2026-04-01").andExpect(status().is(409));
    }

    private org.springframework.test.web.servlet.ResultActions record(PlanId plan, String rule, String date)
            throws Exception {
        return mvc.perform(post("/plans/" + plan + "/deadlines/done")
                .param("ruleId", rule)
                .param("date", date)
                .with(csrf())
                .with(As.signedIn("caseworker")));
    }

    @Test
    void showsTheNextDatesBesideThePlan() throws Exception {
        PlanId plan = open();

        assertThat(page("/plans/" + plan + "/deadlines/next"))
                .contains("/plans/" + plan + "/deadlines#")
                .doesNotContain("<html");
    }

    @Test
    void keepsTheDatesFromPartnersAtTheTable() throws Exception {
        PlanId plan = open();
        mvc.perform(get("/plans/" + plan + "/deadlines").with(As.signedIn("teacher")))
                .andExpect(status().isNotFound());

        var teacher = Map.of("name", "Grace Example", "username", "teacher", "role", "teacher");
        var team = new TaskAnswers.Answer("team", "People", List.of(teacher), "team");
        plans.recordAnswers(
                plan,
                new TaskAnswers(
                        plan.value().getMostSignificantBits(),
                        "name-the-network",
                        "network-map",
                        "Name the people",
                        "network-map",
                        List.of(team)),
                CASEWORKER);
        mvc.perform(get("/plans/" + plan + "/deadlines").with(As.signedIn("teacher")))
                .andExpect(status().isForbidden());
    }

    private PlanId open() {
        var child = new Intake.ChildDetails("Noor", "Example", LocalDate.parse("2014-05-21"), "en");
        return plans.open(
                new Intake(child, "US-IL", Map.of("removalDate", "2026-03-05"), List.of(), "A referral."),
                null,
                CASEWORKER);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
