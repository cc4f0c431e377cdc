package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SafetyAlertTests extends ProcessTest {

    @BeforeEach
    void deployIt() {
        deploy("safety-alert");
        standIn("escalation", Map.of());
        answer("matters.open", Map.of("openedMatterId", "matter-2", "openedMatterOn", "2026-06-05"));
    }

    @Test
    void reportsAndSeesTheChildSideBySideAndEndsWhenItIsSafe() {
        Walk walk = alert(true).waitsAt("see-the-child", "report-the-danger");
        walk.task("see-the-child").hasCandidateGroup("supervisor").hasPriority(90);
        walk.task("report-the-danger").hasPriority(90);
        seen(walk, "safe").endedAt("alert-closed");
        assertThat(outcome()).isEqualTo("child-is-safe");
        assertThat(jobsDone("matters.open")).isEmpty();
    }

    @Test
    void makesASafetyPlanWithTheFamilyAndAsksForAReview() {
        Walk walk = seen(alert(false), "safety-plan").complete("make-safety-plan", Map.of("planReview", "yes"));
        walk.waitsOnlyAt("agree-safety-plan").task("agree-safety-plan").hasCandidateGroup("family");
        walk.complete("agree-safety-plan", Map.of("safetyAgreement", "agree"))
                .passed("ask-for-review")
                .endedAt("alert-closed");
        assertThat(outcome()).isEqualTo("safety-plan-made");
    }

    @Test
    void letsASupervisorDecideWhenTheFamilyCannotDoItsPart() {
        seen(alert(true), "safety-plan")
                .complete("make-safety-plan", Map.of("planReview", "no"))
                .complete("agree-safety-plan", Map.of("safetyAgreement", "disagree"))
                .complete("decide-on-safety", Map.of("safetyDecision", "change"))
                .complete("make-safety-plan", Map.of("planReview", "no"))
                .complete("agree-safety-plan", Map.of("safetyAgreement", "disagree"))
                .complete("decide-on-safety", Map.of("safetyDecision", "keep"))
                .avoided("ask-for-review")
                .endedAt("alert-closed");
    }

    @Test
    void doesNotWaitForAFamilyThatDoesNotAnswer() {
        Walk walk = seen(alert(true), "safety-plan")
                .complete("make-safety-plan", Map.of("planReview", "no"))
                .waitsOnlyAt("agree-safety-plan");
        passTime(Duration.ofHours(25));
        walk.leftUndone("agree-safety-plan").waitsOnlyAt("decide-on-safety");
    }

    @Test
    void bringsAChildToSafety() {
        seen(alert(true), "not-safe")
                .complete("bring-to-safety", Map.of("planReview", "yes"))
                .passed("ask-for-review")
                .endedAt("alert-closed");
        assertThat(outcome()).isEqualTo("brought-to-safety");
    }

    @Test
    void tellsSomebodyAboveWithinTheHourWhenDangerIsNow() {
        Walk walk = alert(true).waitsAt("see-the-child");
        passTime(Duration.ofMinutes(61));
        walk.passed("escalate", "escalation-ended").waitsAt("see-the-child");
        seen(walk, "safe").endedAt("alert-closed");
        assertThat(jobsDone("matters.end").getFirst()).containsEntry("endedMatterId", "matter-2");
    }

    @Test
    void givesOtherAlertsADay() {
        Walk walk = alert(false).waitsAt("see-the-child");
        passTime(Duration.ofHours(23));
        walk.avoided("open-escalation");
        passTime(Duration.ofHours(2));
        walk.passed("escalate").waitsAt("see-the-child");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        Walk walk = alert(true).waitsAt("see-the-child");
        publish("matter-ended", "matter-1");
        walk.leftUndone("answer-the-alert").endedAt("alert-withdrawn");
    }

    private Walk alert(boolean dangerNow) {
        return startByMessage(
                "safety-alert",
                "safety-alert-raised",
                "matter-1",
                Map.of("planId", "plan-1", "matterId", "matter-1", "dangerNow", dangerNow));
    }

    private static Walk seen(Walk walk, String finding) {
        return walk.complete("report-the-danger").complete("see-the-child", Map.of("safetyFinding", finding));
    }

    private Object outcome() {
        return jobsDone("matters.close").getLast().get("matterOutcome");
    }
}
