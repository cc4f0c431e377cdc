package org.homeward.journeys.processes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmergencyAccessTests extends ProcessTest {

    @BeforeEach
    void deployIt() {
        deploy("emergency-access");
    }

    @Test
    void asksASupervisorAtOnceAndEndsWhenTheTimeIsOver() {
        Walk walk = opened().waitsOnlyAt("review-emergency-access", "how-does-it-end");
        walk.task("review-emergency-access").hasCandidateGroup("supervisor");
        walk.complete("review-emergency-access", Map.of("justified", "yes"))
                .avoided("report-misuse")
                .waitsAt("how-does-it-end");
        passTime(Duration.ofHours(25));
        walk.passed("note-the-end").endedAt("on-record");
    }

    @Test
    void waitsForTheSupervisorWhenItWasEndedBefore() {
        Walk walk = opened().waitsAt("how-does-it-end");
        publish("emergency-access-ended", "access-1");
        walk.passed("ended-before").avoided("note-the-end").waitsOnlyAt("review-emergency-access");
        walk.complete("review-emergency-access", Map.of("justified", "yes")).endedAt("on-record");
    }

    @Test
    void reportsWhatWasNotRight() {
        Walk walk = opened().complete("review-emergency-access", Map.of("justified", "no"))
                .passed("report-misuse");
        publish("emergency-access-ended", "access-1");
        walk.endedAt("on-record");
    }

    @Test
    void asksSomebodyAboveWhenTheSupervisorDoesNotLook() {
        Walk walk = opened().waitsAt("review-emergency-access");
        passTime(Duration.ofDays(4));
        walk.leftUndone("review-emergency-access")
                .task("review-from-above")
                .hasCandidateGroups(List.of("regional-administrator", "supervisor"));
        walk.complete("review-from-above", Map.of("justified", "yes")).endedAt("on-record");
    }

    private Walk opened() {
        return startByMessage(
                "emergency-access",
                "emergency-access-opened",
                "access-1",
                Map.of(
                        "planId",
                        "plan-1",
                        "accessId",
                        "access-1",
                        "until",
                        now().plus(Duration.ofHours(24)).toString()));
    }
}
