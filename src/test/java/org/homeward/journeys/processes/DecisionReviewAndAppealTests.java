package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionReviewAndAppealTests extends ProcessTest {

    private static final String PROCESS = "decision-review-and-appeal";

    @BeforeEach
    void deployIt() {
        deploy(PROCESS);
        answer(
                "deadlines.find",
                given -> Map.of("dueAt", now().plus(Duration.ofDays(14)).toString()));
        answer("matters.open", Map.of("openedMatterId", "matter-2", "openedMatterOn", "2026-06-05"));
    }

    @Test
    void holdsTheDecisionUntilTheConferenceAndDecidesInWriting() {
        Walk walk = startByMessage(PROCESS, PROCESS + "-raised", "matter-1", about("decision-review", Map.of()))
                .complete("check-request", Map.of("reviewable", "yes"))
                .waitsOnlyAt("hold-conference-on-review");
        assertThat(jobsDone("matters.stay").getLast()).containsEntry("stay", true);
        walk.complete("hold-conference-on-review", Map.of("conferenceHeldOn", "2026-05-14", "conferenceResult", "open"))
                .waitsOnlyAt("decide-review");
        assertThat(jobsDone("matters.stay").getLast()).containsEntry("stay", false);
        assertThat(jobsDone("deadlines.find").getLast())
                .containsEntry("ruleId", "il.review-decision")
                .containsEntry("anchorDate", "2026-05-14");
        walk.task("decide-review").hasCandidateGroup("regional-administrator");
        walk.complete("decide-review", Map.of("reviewDecision", "change"))
                .passed("record-review-decision", "ask-for-review")
                .endedAt("review-closed");
        assertThat(outcome()).isEqualTo("decision-changed");
    }

    @Test
    void endsWithTheConferenceWhenPeopleAgreeThere() {
        start(PROCESS, about("decision-review", Map.of()))
                .complete("check-request", Map.of("reviewable", "yes"))
                .complete(
                        "hold-conference-on-review",
                        Map.of("conferenceHeldOn", "2026-05-14", "conferenceResult", "keep"))
                .knows("reviewResult", "stands")
                .endedAt("review-closed");
        assertThat(outcome()).isEqualTo("decision-stands");
    }

    @Test
    void doesNotReviewWhatACourtOrdered() {
        start(PROCESS, about("decision-review", Map.of()))
                .complete("check-request", Map.of("reviewable", "court-ordered"))
                .knows("reviewResult", "not-reviewed")
                .endedAt("review-closed");
        assertThat(jobsDone("matters.stay")).isEmpty();
    }

    @Test
    void decidesAnAppealWhileMediationIsStillTried() {
        deploy("mediation");
        Walk walk = start(PROCESS, about("service-appeal", Map.of("reviewCaller", "service-request")))
                .waitsAt("write-summary", "mediate");
        find("mediation").waitsOnlyAt("answer-the-offer");
        walk.complete("write-summary")
                .passed("record-summary")
                .complete("decide-appeal", Map.of("reviewDecision", "change"))
                .leftUndone("mediate")
                .passed("end-mediation")
                .avoided("ask-for-review")
                .knows("reviewResult", "changed")
                .endedAt("review-closed");
        find("mediation").wasEnded();
        assertThat(jobsDone("matters.end").getFirst()).containsEntry("endedMatterId", "matter-2");
    }

    @Test
    void endsTheAppealWithASignedAgreement() {
        standIn("mediation", Map.of("mediationOutcome", "agreement"));
        start(PROCESS, about("service-appeal", Map.of()))
                .passed("settled-by-agreement", "ask-for-review")
                .endedAt("review-closed");
        assertThat(outcome()).isEqualTo("settled-by-agreement");
    }

    @Test
    void goesOnWithTheAppealWithoutAnAgreement() {
        standIn("mediation", Map.of("mediationOutcome", "impasse"));
        start(PROCESS, about("service-appeal", Map.of()))
                .passed("appeal-goes-on")
                .complete("write-summary")
                .complete("decide-appeal", Map.of("reviewDecision", "uphold"))
                .endedAt("review-closed");
        assertThat(outcome()).isEqualTo("decision-stands");
    }

    @Test
    void offersMediationOnlyOnce() {
        start(PROCESS, about("service-appeal", Map.of("alreadyMediated", true)))
                .passed("not-offered-again")
                .waitsAt("write-summary");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        Walk walk = start(PROCESS, about("decision-review", Map.of())).waitsOnlyAt("check-request");
        publish("matter-ended", "matter-1");
        walk.leftUndone("check-request").endedAt("review-withdrawn");
    }

    private static Map<String, Object> about(String reason, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(Map.of(
                "planId", "plan-1",
                "matterId", "matter-1",
                "jurisdiction", "US-IL",
                "matterReason", reason,
                "requestedOn", "2026-05-04",
                "safetyConcern", "no",
                "courtOrdered", "no"));
        variables.putAll(more);
        return variables;
    }

    private Object outcome() {
        return jobsDone("matters.close").getLast().get("matterOutcome");
    }
}
