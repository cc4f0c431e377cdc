package org.homeward.journeys.processes;

import java.util.List;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentCollectionTests extends ProcessTest {

    private static final Map<String, Object> PLAN = Map.of(
            "planId",
            "plan-1",
            "jurisdiction",
            "US-IL",
            "childAge",
            12,
            "placementType",
            "foster",
            "reportedUrgency",
            "soon");

    @BeforeEach
    void deployIt() {
        deploy("consent-collection", "consent-request");
        answer(
                "consent.list-requests",
                Map.of("consentRequests", List.of(request("r-1", "education"), request("r-2", "health"))));
    }

    @Test
    void asksForEachRecordOnItsOwnAndSharesWhatWasAgreed() {
        chosen().complete("ask-for-consent", Map.of("decision", "granted"))
                .complete("ask-for-consent", Map.of("decision", "granted"))
                .knows("consentAnswers", List.of("granted", "granted"))
                .endedAt("consent-recorded");
    }

    @Test
    void goesOnWithWhatWasAgreedToInPart() {
        chosen().complete("ask-for-consent", Map.of("decision", "granted-in-part"))
                .complete("ask-for-consent", Map.of("decision", "granted-in-part"))
                .endedAt("consent-recorded");
    }

    @Test
    void goesOnWithLessWhenEverybodyRefuses() {
        chosen().complete("ask-for-consent", Map.of("decision", "refused"))
                .complete("ask-for-consent", Map.of("decision", "refused"))
                .endedAt("goes-on-with-less");
    }

    @Test
    void goesOnWithLessWhenNothingIsAskedFor() {
        answer("consent.list-requests", Map.of("consentRequests", List.of()));
        chosen().endedAt("goes-on-with-less");
    }

    private Walk chosen() {
        Walk walk = start("consent-collection", PLAN).waitsOnlyAt("choose-what-to-share");
        walk.task("choose-what-to-share").hasCandidateGroup("caseworker");
        return walk.complete("choose-what-to-share");
    }

    private static Map<String, Object> request(String id, String category) {
        return Map.of("requestId", id, "category", category);
    }
}
