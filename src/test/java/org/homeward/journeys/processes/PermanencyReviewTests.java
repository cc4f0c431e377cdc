package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PermanencyReviewTests extends ProcessTest {

    @BeforeEach
    void deployIt() {
        deploy("permanency-review");
        clock(9, false);
    }

    @Test
    void tellsEverybodyPreparesAndGoesOn() {
        Walk walk = review().waitsOnlyAt("prepare-review-packet");
        assertThat(jobsDone("permanency.announce-review").getFirst().get("notices"))
                .asString()
                .contains("parents", "P14D");
        walk.complete("prepare-review-packet", Map.of("reunificationRuledOut", "no"))
                .waitsOnlyAt("hold-review");
        walk.complete("hold-review", decided("continue"))
                .avoided("decide-on-petition")
                .endedAt("goes-on");
        assertThat(jobsDone("plan.record-review").getFirst()).containsEntry("reviewHeldOn", "2027-03-01");
    }

    @Test
    void changesThePlanWhenTheReviewSaysSo() {
        held("amend").endedAt("to-be-changed");
    }

    @Test
    void closesThePlanWhenTheReviewSaysSo() {
        held("close").endedAt("to-be-closed");
    }

    @Test
    void asksForThePetitionOrItsExceptionAfterFifteenMonths() {
        clock(15, true);
        Walk walk = review().complete("prepare-review-packet", Map.of("reunificationRuledOut", "yes"));
        walk.waitsOnlyAt("decide-on-petition").task("decide-on-petition").hasCandidateGroup("supervisor");
        walk.complete("decide-on-petition", Map.of("petition", "exception"))
                .knows("tprExceptions", "yes")
                .complete("hold-review", decided("continue"))
                .endedAt("goes-on");
    }

    @Test
    void offersOtherWaysOnceThePetitionIsFiled() {
        clock(16, true);
        review().complete("prepare-review-packet", Map.of("reunificationRuledOut", "yes"))
                .complete("decide-on-petition", Map.of("petition", "filed"))
                .knows("tprExceptions", "no")
                .waitsOnlyAt("hold-review");
    }

    private Walk held(String outcome) {
        return review().complete("prepare-review-packet", Map.of("reunificationRuledOut", "no"))
                .complete("hold-review", decided(outcome));
    }

    private void clock(int months, boolean due) {
        answer("permanency.read-clock", Map.of("monthsInCare", months, "petitionIsDue", due, "tprExceptions", "no"));
    }

    private static Map<String, Object> decided(String outcome) {
        return Map.of("reviewOutcome", outcome, "reviewHeldOn", "2027-03-01", "reviewForum", "hearing");
    }

    private Walk review() {
        var facts = new HashMap<String, Object>(Map.of("planId", "plan-1", "jurisdiction", "US-IL", "childAge", 12));
        facts.put("reportedUrgency", "soon");
        facts.put("reviewDueAt", now().plus(30, ChronoUnit.DAYS).toString());
        return start("permanency-review", facts);
    }
}
