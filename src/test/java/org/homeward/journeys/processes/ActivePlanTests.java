package org.homeward.journeys.processes;

import java.time.Duration;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivePlanTests extends ProcessTest {

    private static final Map<String, Object> PLAN = Map.of("planId", "plan-1");

    @BeforeEach
    void deployIt() {
        deploy("active-plan");
        standInThatWaits("milestone-check-in");
        reviewIsDueIn(Duration.ofDays(150));
    }

    @Test
    void endsWhenTheReviewIsNearAndTakesTheOpenCheckInAlong() {
        Walk walk = start("active-plan", PLAN).waitsAt("milestone-check-in", "wait-for-the-review");
        passTime(Duration.ofDays(150));
        walk.leftUndone("milestone-check-in").endedAt("review-is-due");
    }

    @Test
    void goesFromOneCheckInToTheNext() {
        Walk walk = start("active-plan", PLAN);
        letEnd("milestone-check-in", Map.of("lastProgress", "on-track"));
        walk.passedTimes("milestone-check-in", 1)
                .knows("lastProgress", "on-track")
                .waitsAt("milestone-check-in");
    }

    @Test
    void worksTheReviewDateOutAgainWhenDatesMove() {
        Walk walk =
                start("active-plan", PLAN).waitsAt("wait-for-the-review").waitsForMessage("deadlines-moved", "plan-1");
        reviewIsDueIn(Duration.ofDays(400));
        publish("deadlines-moved", "plan-1");
        walk.passed("dates-moved").passedTimes("find-permanency-review", 2).waitsAt("wait-for-the-review");

        passTime(Duration.ofDays(200));
        walk.waitsAt("wait-for-the-review").avoided("review-is-due");
        passTime(Duration.ofDays(200));
        walk.endedAt("review-is-due");
    }

    private void reviewIsDueIn(Duration time) {
        answer(
                "deadlines.find-permanency-review",
                Map.of("permanencyReviewAt", now().plus(time).toString()));
    }
}
