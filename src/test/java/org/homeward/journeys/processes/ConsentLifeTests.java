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

class ConsentLifeTests extends ProcessTest {

    @BeforeEach
    void deployIt() {
        deploy("consent-life", "consent-request");
        answer(
                "consent.plan-life",
                given -> Map.of(
                        "askAgainAt", now().plus(100, ChronoUnit.DAYS).toString(),
                        "consentEndsAt", now().plus(200, ChronoUnit.DAYS).toString(),
                        "askAgainWhy", "birthday"));
        answer("consent.ask-again", Map.of("requestId", "r-2", "childAge", 12, "placementType", "foster"));
    }

    @Test
    void endsAtOnceWhenItIsTakenBack() {
        Walk walk = given();
        publish("consent-withdrawn", "c-1");
        walk.leftUndone("while-it-holds").endedAt("consent-withdrawn");
        assertThat(jobsDone("consent.stop-sharing")).hasSize(1);
    }

    @Test
    void asksAgainOnItsDayAndMakesRoomForTheNewAnswer() {
        Walk walk = given();
        passTime(Duration.ofDays(100).plusHours(1));
        walk.complete("ask-for-consent", Map.of("decision", "granted"))
                .passed("answered-anew")
                .endedAt("consent-replaced");
    }

    @Test
    void asksAgainAtOnceWhenTheChildMoves() {
        Walk walk = given();
        publish("consent-asked-again", "c-1", Map.of("askAgainWhy", "placement"));
        walk.complete("ask-for-consent", Map.of("decision", "refused")).endedAt("consent-replaced");
        assertThat(jobsDone("consent.ask-again").getFirst()).containsEntry("askAgainWhy", "placement");
    }

    @Test
    void holdsWithoutAnAnswerUntilItsDayIsOver() {
        Walk walk = given();
        passTime(Duration.ofDays(100).plusHours(1));
        walk.waitsAt("ask-for-it-again");
        passTime(Duration.ofDays(15));
        walk.passed("find-next-date").waitsAt("wait-for-a-reason");
        passTime(Duration.ofDays(85));
        walk.endedAt("consent-expired");
        assertThat(jobsDone("consent.expire-consent")).hasSize(1);
    }

    @Test
    void canBeTakenBackWhileItIsAskedForAgain() {
        Walk walk = given();
        publish("consent-asked-again", "c-1", Map.of("askAgainWhy", "goal"));
        walk.waitsAt("ask-for-it-again");
        publish("consent-withdrawn", "c-1");
        walk.endedAt("consent-withdrawn");
    }

    private Walk given() {
        var facts = new HashMap<String, Object>(
                Map.of("planId", "plan-1", "jurisdiction", "US-IL", "childAge", 11, "placementType", "kin"));
        facts.put("reportedUrgency", "soon");
        facts.put("consentId", "c-1");
        facts.put("consentCategory", "mental-health");
        return startByMessage("consent-life", "consent-given", "c-1", facts)
                .waitsAt("wait-for-a-reason")
                .waitsForMessage("consent-withdrawn", "c-1");
    }
}
