package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The spine alone: each phase is a stand-in that ends as the test says. */
class PlanLifecycleTests extends ProcessTest {

    private static final String PLAN = "plan-1";

    private Walk walk;

    @BeforeEach
    void openAPlan() {
        deploy("plan-lifecycle");
        standInThatWaits(
                "intake-and-triage",
                "consent-collection",
                "network-map",
                "multidisciplinary-review",
                "plan-drafting",
                "plan-agreement",
                "plan-approval",
                "active-plan",
                "permanency-review",
                "closure-and-aftercare");
        walk = startByMessage("plan-lifecycle", "plan-opened", PLAN, Map.of("planId", PLAN, "jurisdiction", "US-IL"));
    }

    @Test
    void endsAtOnceWhenNoPlanIsNeeded() {
        letEnd("intake-and-triage", Map.of("triageOutcome", "screen-out"));
        walk.endedAt("screened-out");
        assertThat(jobsDone("plan.close"))
                .singleElement()
                .satisfies(close -> assertThat(close).containsEntry("closeReason", "screened-out"));
    }

    @Test
    void goesFromIntakeToClosing() {
        planGetsInForce();
        letEnd("active-plan", Map.of());
        letEnd("permanency-review", Map.of("reviewOutcome", "close"));
        letEnd("closure-and-aftercare", Map.of("closureOutcome", "closed", "closingReason", "goal-reached"));
        walk.endedAt("plan-closed");
        assertThat(jobsDone("plan.close"))
                .singleElement()
                .satisfies(close -> assertThat(close).containsEntry("closeReason", "goal-reached"));
    }

    @Test
    void writesThePlanAgainWhenTheFamilyObjectsOrItIsSentBack() {
        planIsReviewed();
        letEnd("plan-drafting", Map.of());
        letEnd("plan-agreement", Map.of("agreement", "object"));
        letEnd("plan-drafting", Map.of());
        letEnd("plan-agreement", Map.of("agreement", "agree"));
        letEnd("plan-approval", Map.of("approval", "send-back"));
        letEnd("plan-drafting", Map.of());
        walk.passedTimes("plan-drafting", 3).waitsOnlyAt("plan-agreement");
    }

    @Test
    void livesThePlanOnOrChangesItAfterAReview() {
        planGetsInForce();
        letEnd("active-plan", Map.of());
        letEnd("permanency-review", Map.of("reviewOutcome", "continue"));
        walk.passedTimes("permanency-review", 1).waitsOnlyAt("active-plan");
        letEnd("active-plan", Map.of());
        letEnd("permanency-review", Map.of("reviewOutcome", "amend"));
        walk.passed("change-the-plan").waitsOnlyAt("multidisciplinary-review");
    }

    @Test
    void reviewsAnAmendmentAskedForWhileThePlanIsLived() {
        planGetsInForce();
        walk.waitsForMessage("amendment-requested", PLAN);
        publish("amendment-requested", PLAN);
        walk.passed("amendment-requested").leftUndone("active-plan").waitsOnlyAt("multidisciplinary-review");
    }

    @Test
    void looksAtClosingWhenSomebodyAsksForItAndGoesOnWhenNotReady() {
        planGetsInForce();
        walk.waitsForMessage("closure-requested", PLAN);
        publish("closure-requested", PLAN);
        letEnd("closure-and-aftercare", Map.of("closureOutcome", "keep-open", "closingReason", "none"));
        walk.passed("closure-requested", "closure-and-aftercare").waitsOnlyAt("active-plan");
    }

    @Test
    void plansAgainWhenAftercareShowsTheNeedOrSomebodyAsks() {
        planGetsInForce();
        publish("closure-requested", PLAN);
        letEnd("closure-and-aftercare", Map.of("closureOutcome", "reopen", "closingReason", "none"));
        planIsAgreedAgain();
        publish("closure-requested", PLAN);
        walk.waitsAt("closure-and-aftercare").waitsForMessage("amendment-requested", PLAN);
        publish("amendment-requested", PLAN);
        walk.passed("help-asked-for").waitsOnlyAt("multidisciplinary-review");
    }

    private void planGetsInForce() {
        planIsReviewed();
        planIsWritten();
    }

    private void planIsReviewed() {
        letEnd(
                "intake-and-triage",
                Map.of("triageOutcome", "accept", "riskLevel", "medium", "placementType", "in-home"));
        letEnd("consent-collection", Map.of("consentOutcome", "granted"));
        letEnd("network-map", Map.of());
        letEnd("multidisciplinary-review", Map.of());
    }

    private void planIsAgreedAgain() {
        letEnd("multidisciplinary-review", Map.of());
        planIsWritten();
    }

    private void planIsWritten() {
        letEnd("plan-drafting", Map.of());
        letEnd("plan-agreement", Map.of("agreement", "agree"));
        letEnd("plan-approval", Map.of("approval", "approve"));
        walk.waitsOnlyAt("active-plan");
    }
}
