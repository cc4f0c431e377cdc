package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverTests extends ProcessTest {

    @BeforeEach
    void deployIt() {
        deploy("handover");
        answer("handover.prepare", Map.of("receiverNamed", true));
    }

    @Test
    void putsThePlanIntoTheHandsOfWhoeverSaysYes() {
        Walk walk = handover().waitsOnlyAt("accept-handover");
        walk.task("accept-handover").hasCandidateGroup("caseworker");
        assertThat(jobsDone("handover.transfer")).isEmpty();
        walk.complete("accept-handover", Map.of("handoverAnswer", "yes"))
                .passed("transfer-plan")
                .complete("tell-family")
                .endedAt("handed-over");
        assertThat(jobsDone("handover.prepare").getFirst()).containsEntry("lookAhead", "P60D");
        assertThat(jobsDone("matters.close").getLast()).containsEntry("matterOutcome", "handed-over");
    }

    @Test
    void letsTheSupervisorNameSomebodyWhenNobodyIsNamed() {
        answer("handover.prepare", Map.of("receiverNamed", false));
        Walk walk = handover().waitsOnlyAt("name-receiver");
        walk.task("name-receiver").hasCandidateGroup("supervisor");
        walk.complete("name-receiver").waitsOnlyAt("accept-handover");
    }

    @Test
    void givesARefusedPlanToTheSupervisor() {
        Walk walk = handover()
                .complete("accept-handover", Map.of("handoverAnswer", "no"))
                .waitsOnlyAt("take-care-of-it");
        walk.task("take-care-of-it").hasCandidateGroup("supervisor");
        walk.complete("take-care-of-it", Map.of("supervisorTakes", "self"))
                .passed("transfer-plan")
                .complete("tell-family")
                .endedAt("handed-over");
    }

    @Test
    void asksSomebodyElseAfterSilence() {
        Walk walk = handover().waitsOnlyAt("accept-handover");
        passTime(Duration.ofDays(4));
        walk.leftUndone("accept-handover")
                .complete("take-care-of-it", Map.of("supervisorTakes", "another"))
                .complete("accept-handover", Map.of("handoverAnswer", "yes"))
                .waitsOnlyAt("tell-family");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        Walk walk = handover().waitsOnlyAt("accept-handover");
        publish("matter-ended", "matter-1");
        walk.leftUndone("accept-handover").endedAt("handover-withdrawn");
        assertThat(jobsDone("handover.transfer")).isEmpty();
    }

    private Walk handover() {
        return startByMessage(
                "handover", "handover-raised", "matter-1", Map.of("planId", "plan-1", "matterId", "matter-1"));
    }
}
