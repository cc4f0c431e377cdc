package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever gave a consent takes it back, and what runs stops at once. */
class ConsentJourneyTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final StackApi api = HomewardStack.shared().api();

    @Test
    void endsTheRunningConsentWithinTwoSecondsAfterItWasTakenBack() {
        PlanWalk plan = PlanWalk.open(
                        api,
                        "Wilma",
                        Map.of("removalDate", api.today().minusDays(20).toString(), "placementType", "foster"))
                .complete("review-intake")
                .complete("choose-what-to-share")
                .completeAll("ask-for-consent", "name-the-network");
        Budgets.within(Budgets.STEP).until(() -> lives(plan, "ACTIVE"), running -> running == 1);
        JsonNode consent = plan.plan().path("consents").path(0);
        assertThat(consent.path("endedAt").isNull()).isTrue();

        StackApi.Answer answer = api.post(
                "caseworker",
                "/api/plans/" + plan.planId() + "/consents/"
                        + consent.path("id").asString() + "/withdraw",
                Map.of());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(plan.plan().path("consents").path(0).path("endReason").asString())
                .as("sharing stops with the answer")
                .isEqualTo("withdrawn");
        Awaitility.await("the consent's process ends")
                .atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> lives(plan, "COMPLETED") == 1);
    }

    private long lives(PlanWalk plan, String state) {
        JsonNode items = api.get("supervisor", "/api/monitor/instances?limit=100&planId=" + plan.planId())
                .body()
                .path("items");
        long found = 0;
        for (JsonNode item : items) {
            if (item.path("processId").asString().equals("consent-life")
                    && item.path("state").asString().equalsIgnoreCase(state)) {
                found++;
            }
        }
        return found;
    }
}
