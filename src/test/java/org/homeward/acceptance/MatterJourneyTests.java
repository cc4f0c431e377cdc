package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people raise about a plan reaches those who answer it, at once and by the dates of the law. */
class MatterJourneyTests {

    /** How long a safety alert may take to reach the people who answer it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final HomewardStack homeward = HomewardStack.shared();
    private final StackApi api = homeward.api();
    private final Browser browser = Browser.on(homeward);

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void safetyAlertReachesThePeopleWhoAnswerItAtOnce() {
        PlanWalk plan = PlanWalk.open(api, "Alma", Map.of("placementType", "kin"));
        plan.waitFor("review-intake");

        raise(plan, "safety-alert", Map.of("about", "Bruises on both arms", "concern", "physical-harm"));
        Instant raised = Instant.now();
        plan.waitFor("see-the-child");

        Duration took = Duration.between(raised, Instant.now());
        System.out.printf("A safety alert reached the people who answer it after %d ms%n", took.toMillis());
        assertThat(took).isLessThan(AT_ONCE);
        plan.complete("report-the-danger").complete("see-the-child", Map.of("safetyFinding", "safe"));
        awaitOutcome(plan, "safety-alert", "Child is safe");
    }

    @Test
    void silenceOnARequestIsARefusalThatCanBeAppealed() {
        PlanWalk plan = PlanWalk.open(api, "Sina", Map.of("placementType", "kin"));
        raise(plan, "service-request", Map.of("about", "Rides to the visits", "service", "visits"));
        JsonNode decide = plan.waitFor("decide-on-request");
        assertThat(decide.path("dueAt").asString())
                .startsWith(api.today().plusDays(31).toString());

        api.passTime("administrator", "P32D");
        plan.waitFor("accept-or-appeal");

        String timeline = api.get("supervisor", "/api/plans/" + plan.planId() + "/timeline")
                .body()
                .toString();
        assertThat(timeline).contains("No written decision came in time");
        JsonNode late = api.get("supervisor", "/api/plans/" + plan.planId() + "/deadlines")
                .body();
        assertThat(late.toString()).contains("il.service-decision");
    }

    @Test
    void pageRaisesAndWithdrawsAndTheProcessFollows() {
        PlanWalk plan = PlanWalk.open(api, "Wim", Map.of("placementType", "kin"));
        Page page = browser.signIn("supervisor");
        page.navigate("/plans/" + plan.planId() + "/matters/new/resource-gap");
        page.locator("#about").fill("A place in therapy");
        page.locator("#raise").click();
        plan.waitFor("describe-need");

        page.navigate("/plans/" + plan.planId() + "/matters");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Describe the need");
        page.locator("main form[action$=withdraw] button").first().click();

        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Withdrawn");
        Budgets.within(Budgets.STEP)
                .untilAsserted(() -> assertThat(plan.openTask("describe-need").isMissingNode())
                        .isTrue());
    }

    @Test
    void mediatorWhoIsNamedWorksOnADisputeAndKeepsTheirNotes() {
        PlanWalk plan = PlanWalk.open(api, "Mona", Map.of("placementType", "kin"));
        raise(plan, "dispute", Map.of("about", "The goal about school", "disputeAbout", "plan"));
        complete(plan, "supervisor", "answer-the-offer", Map.of("offerAnswer", "yes"));
        assertThat(api.get("mediator", "/api/plans/" + plan.planId()).status()).isEqualTo(404);
        complete(plan, "supervisor", "name-mediator", Map.of("mediator", "mediator"));
        complete(plan, "mediator", "accept-mediation", Map.of("noTies", true, "mediatorAnswer", "yes"));
        complete(
                plan,
                "mediator",
                "hold-session",
                Map.of("sessionNotes", "Canary notes", "sessionResult", "impasse", "sessionOptions", "Go slower"));

        plan.waitFor("choose-next-way");
        for (String path : new String[] {"", "/timeline"}) {
            assertThat(api.get("supervisor", "/api/plans/" + plan.planId() + path)
                            .body()
                            .toString())
                    .doesNotContain("Canary");
        }
        awaitOutcome(plan, "mediation", "No agreement");
        assertThat(api.get("mediator", "/api/plans/" + plan.planId()).status()).isEqualTo(404);
    }

    @Test
    void planGoesToWhoeverSaysYes() {
        PlanWalk plan = PlanWalk.open(api, "Hana", Map.of("placementType", "kin"));
        raise(plan, "handover", Map.of("to", "supervisor", "because", "away"));
        complete(plan, "supervisor", "accept-handover", Map.of("packetRead", true, "handoverAnswer", "yes"));
        complete(plan, "supervisor", "tell-family", Map.of());

        awaitOutcome(plan, "handover", "Handed over");
        assertThat(api.get("supervisor", "/api/plans/" + plan.planId() + "/timeline")
                        .body()
                        .toString())
                .contains("is responsible for this plan now");
    }

    private void complete(PlanWalk plan, String user, String element, Map<String, ?> answers) {
        String task = "/api/tasks/" + plan.waitFor(element).path("taskId").asString();
        JsonNode schema = api.get(user, task + "/form").body().path("schema");
        StackApi.Answer done = api.post(
                user,
                task + "/complete",
                Map.of("data", FormFiller.fill(schema, answers, "In plain words", api.today())));
        assertThat(done.status()).as("%s: %s", element, done.body()).isEqualTo(204);
    }

    private void raise(PlanWalk plan, String type, Map<String, ?> data) {
        StackApi.Answer answer =
                api.post("caseworker", "/api/plans/" + plan.planId() + "/events", Map.of("type", type, "data", data));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
    }

    private JsonNode matter(PlanWalk plan, String kind) {
        for (JsonNode matter : plan.plan().path("matters")) {
            if (matter.path("kind").asString().equals(kind)) {
                return matter;
            }
        }
        throw new AssertionError("no " + kind);
    }

    private void awaitOutcome(PlanWalk plan, String kind, String outcome) {
        Budgets.within(Budgets.STEP)
                .untilAsserted(
                        () -> assertThat(matter(plan, kind).path("outcome").asString())
                                .isEqualTo(outcome));
    }
}
