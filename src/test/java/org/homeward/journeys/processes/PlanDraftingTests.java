package org.homeward.journeys.processes;

import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.Test;

class PlanDraftingTests extends ProcessTest {

    @Test
    void keepsTheGoalThatTheDraftNames() {
        deploy("plan-drafting");

        Walk walk = start("plan-drafting", Map.of("planId", "plan-1")).waitsOnlyAt("draft-plan");
        walk.task("draft-plan").hasCandidateGroup("caseworker");
        walk.complete("draft-plan", Map.of("permanencyGoal", "return-home"))
                .knows("permanencyGoal", "return-home")
                .endedAt("plan-drafted");
    }
}
