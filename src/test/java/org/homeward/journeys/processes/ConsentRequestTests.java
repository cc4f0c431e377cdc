package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentRequestTests extends ProcessTest {

    @BeforeEach
    void deployIt() {
        deploy("consent-request");
    }

    @Test
    void beginsTheLifeOfAConsentThatWasGiven() {
        Walk walk = ask("education").waitsOnlyAt("ask-for-consent");
        walk.task("ask-for-consent").hasCandidateGroups(java.util.List.of("family", "caseworker"));
        walk.complete("ask-for-consent", Map.of("decision", "granted"))
                .knows("consentAnswer", "granted")
                .endedAt("consent-given");
        assertThat(jobsDone("consent.begin-life").getFirst()).containsEntry("requestId", "r-1");
    }

    @Test
    void sharesNothingAfterANo() {
        ask("health").complete("ask-for-consent", Map.of("decision", "refused")).endedAt("consent-refused");
        assertThat(jobsDone("consent.begin-life")).isEmpty();
    }

    @Test
    void asksAgainAndThenStopsWaiting() {
        Walk walk = ask("health").waitsOnlyAt("ask-for-consent");
        passTime(Duration.ofDays(5).plusHours(1));
        walk.passed("asked-again").waitsOnlyAt("ask-for-consent");
        passTime(Duration.ofDays(9).plusHours(1));
        walk.knows("consentAnswer", "no-answer").endedAt("not-answered");
        assertThat(jobsDone("consent.close-unanswered")).hasSize(1);
    }

    @Test
    void leavesAClosedRecordClosed() {
        ask("court").knows("consentAnswer", "no-answer").endedAt("nobody-can-agree");
        assertThat(jobsDone("consent.drop-request")).hasSize(1);
    }

    private Walk ask(String category) {
        var facts = new HashMap<String, Object>(
                Map.of("planId", "plan-1", "jurisdiction", "US-IL", "childAge", 12, "placementType", "foster"));
        facts.put("reportedUrgency", "soon");
        facts.put("requestId", "r-1");
        facts.put("consentCategory", category);
        return start("consent-request", facts);
    }
}
