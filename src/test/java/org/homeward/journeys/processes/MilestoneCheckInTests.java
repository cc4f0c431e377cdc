package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MilestoneCheckInTests extends ProcessTest {

    private static final Map<String, Object> PLAN = Map.of(
            "planId",
            "plan-1",
            "riskLevel",
            "medium",
            "childAge",
            12,
            "placementType",
            "foster",
            "reportedUrgency",
            "soon");

    @BeforeEach
    void deployIt() {
        deploy("milestone-check-in");
        answer(
                "plan.schedule-check-in",
                given -> Map.of("nextCheckInAt", now().plus(30, ChronoUnit.DAYS).toString()));
        answer(
                "progress.list-goals",
                Map.of("goalsToCheck", List.of(goal("g-1", "teacher"), goal("g-2", "caseworker"))));
    }

    @Test
    void asksTheOwnerOfEveryGoalOnItsDayAndThenTheFamily() {
        Walk walk = planned();
        assertThat(jobsDone("plan.schedule-check-in").getFirst()).containsEntry("checkInEvery", "P30D");
        passTime(Duration.ofDays(30).plusHours(1));
        walk.complete("rate-goal", Map.of("goalProgress", "on-track"))
                .complete("rate-goal", Map.of("goalProgress", "at-risk"))
                .complete("check-in", Map.of("progress", "on-track"))
                .passedTimes("rate-goal", 3) // two goals, and the two of them together
                .knows("lastProgress", "on-track")
                .endedAt("checked-in");
    }

    @Test
    void agreesOnACorrectiveStepWhenThePlanIsAtRisk() {
        Walk walk = planned();
        passTime(Duration.ofDays(30).plusHours(1));
        walk.complete("rate-goal")
                .complete("rate-goal")
                .complete("check-in", Map.of("progress", "at-risk"))
                .complete("agree-corrective-step")
                .endedAt("step-agreed");
    }

    @Test
    void asksWhyWhenNobodyCheckedInAndLetsTheNextOneCome() {
        Walk walk = planned();
        passTime(Duration.ofDays(30).plusHours(1));
        walk.waitsAt("rate-goal");
        passTime(Duration.ofDays(10).plusHours(1));
        walk.leftUndone("look-together").endedAt("check-in-missed");
        assertThat(jobsDone("matters.raise").getFirst())
                .containsEntry("matterKind", "escalation")
                .containsEntry("matterReason", "check-in");
    }

    private Walk planned() {
        return start("milestone-check-in", PLAN).waitsOnlyAt("check-in-is-due");
    }

    private static Map<String, Object> goal(String id, String group) {
        return Map.of("goalId", id, "groups", List.of(group));
    }
}
