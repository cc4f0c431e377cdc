package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanApprovalTests extends ProcessTest {

    private static final Map<String, Object> PLAN = Map.of("planId", "plan-1");

    @BeforeEach
    void deployIt() {
        deploy("plan-approval");
        answer("review.find-dissents", Map.of("openDissents", List.of()));
    }

    @Test
    void putsAnApprovedPlanInForce() {
        Walk walk = start("plan-approval", PLAN).waitsOnlyAt("approve-plan");
        walk.task("approve-plan").hasCandidateGroup("supervisor");
        walk.complete("approve-plan", Map.of("approval", "approve")).endedAt("plan-in-force");

        assertThat(jobsDone("plan.put-version-in-force")).hasSize(1);
    }

    @Test
    void sendsAPlanBackWithoutPuttingItInForce() {
        start("plan-approval", PLAN)
                .complete("approve-plan", Map.of("approval", "send-back"))
                .knows("approval", "send-back")
                .endedAt("sent-back");

        assertThat(jobsDone("plan.put-version-in-force")).isEmpty();
    }

    @Test
    void asksForAnAnswerToEveryDifferentViewBeforeApproval() {
        answer("review.find-dissents", Map.of("openDissents", List.of("dissent-1", "dissent-2")));
        Walk walk = start("plan-approval", PLAN).waitsOnlyAt("answer-different-view");
        walk.task("answer-different-view").hasCandidateGroup("caseworker");

        answer("review.find-dissents", Map.of("openDissents", List.of("dissent-2")));
        walk.complete("answer-different-view").passedTimes("find-dissents", 2).waitsOnlyAt("answer-different-view");
        answer("review.find-dissents", Map.of("openDissents", List.of()));

        walk.complete("answer-different-view")
                .waitsOnlyAt("approve-plan")
                .complete("approve-plan", Map.of("approval", "approve"))
                .endedAt("plan-in-force");
    }
}
