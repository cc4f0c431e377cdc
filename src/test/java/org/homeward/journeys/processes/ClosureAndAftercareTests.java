package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosureAndAftercareTests extends ProcessTest {

    private static final Map<String, Object> PLAN =
            Map.of("planId", "plan-1", "jurisdiction", "US-IL", "childAge", 12, "reportedUrgency", "soon");

    @BeforeEach
    void deployIt() {
        deploy("closure-and-aftercare");
        answer("closure.count-what-is-open", Map.of("openMatters", 0));
        answer(
                "plan.set-aftercare-end",
                given -> Map.of(
                        "aftercareUntil", now().plus(180, ChronoUnit.DAYS).toString()));
    }

    @Test
    void supportsTheFamilyAWhileLongerAndSaysGoodbyeInWriting() {
        Walk walk = decide("yes", "yes");
        walk.waitsOnlyAt("aftercare-is-over");
        assertThat(jobsDone("closure.announce-closing").getFirst().get("notices"))
                .asString()
                .contains("parents");
        passTime(Duration.ofDays(181));
        walk.complete("finish-aftercare", Map.of("aftercareOutcome", "close"))
                .complete("give-summary")
                .knows("closureOutcome", "close")
                .endedAt("may-be-closed");
    }

    @Test
    void takesThePlanUpAgainWhenItIsNeeded() {
        Walk walk = decide("yes", "yes").waitsOnlyAt("aftercare-is-over");
        passTime(Duration.ofDays(181));
        walk.complete("finish-aftercare", Map.of("aftercareOutcome", "reopen"))
                .knows("closureOutcome", "reopen")
                .endedAt("plan-needed-again");
    }

    @Test
    void goesOnWhenTheSupervisorSaysThatItIsTooEarly() {
        decide("no", "no").knows("closureOutcome", "keep-open").endedAt("closing-dropped");
    }

    @Test
    void goesOnWhenTheTableSaysWhatIsMissing() {
        Walk walk = decide("yes", "no").waitsOnlyAt("read-why-not");
        walk.complete("read-why-not", Map.of("closeAnyway", "no"))
                .knows("closureOutcome", "keep-open")
                .endedAt("stays-open");
    }

    @Test
    void endsAllTheSameForAReasonThatIsWrittenDown() {
        decide("yes", "no")
                .complete("read-why-not", Map.of("closeAnyway", "yes"))
                .waitsOnlyAt("aftercare-is-over");
    }

    private Walk decide(String ready, String safeHome) {
        var answers = new HashMap<String, Object>(Map.of(
                "readyToClose", ready, "closingReason", "goals-reached", "goalsMet", "all", "safeHome", safeHome));
        answers.put("servicesInPlace", "yes");
        answers.put("familyAgrees", "yes");
        answers.put("courtClosed", "not-involved");
        Walk walk = start("closure-and-aftercare", PLAN).waitsOnlyAt("decide-closing");
        walk.task("decide-closing").hasCandidateGroup("supervisor");
        return walk.complete("decide-closing", answers);
    }
}
