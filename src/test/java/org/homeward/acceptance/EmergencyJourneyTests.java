package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A worker who is not on the team opens a plan in an emergency; a supervisor finds that it was not right. */
class EmergencyJourneyTests {

    private static final String WORKER = "caseworker2";

    private final StackApi api = HomewardStack.shared().api();

    @Test
    void opensThePlanToReadTellsASupervisorAndClosesWhenItWasNotRight() {
        PlanWalk plan = PlanWalk.open(api, "Urgenta", Map.of("placementType", "kin"));
        String path = "/api/plans/" + plan.planId();
        plan.waitFor("review-intake");
        assertThat(api.get(WORKER, path).status()).isEqualTo(404);

        StackApi.Answer opened = api.post(WORKER, "/api/emergency-access", look("Urgenta"));

        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        assertThat(api.get(WORKER, path).status()).isEqualTo(200);
        assertThat(api.put(WORKER, path + "/facts", Map.of("placementType", "foster"))
                        .status())
                .as("to read only")
                .isIn(403, 404);
        JsonNode review = plan.waitFor("review-emergency-access");
        assertThat(review.path("candidateGroups").toString()).contains("supervisor");

        plan.complete("review-emergency-access", Map.of("justified", "no", "review", "No danger was seen."));

        Budgets.within(Budgets.STEP)
                .alias("it is closed at once")
                .until(() -> api.get(WORKER, path).status() == 404);
        Budgets.within(Budgets.STEP)
                .alias("it stands on the plan as an incident")
                .until(() -> api.get("supervisor", path + "/timeline?limit=100")
                        .body()
                        .toString()
                        .contains("was not right"));
        JsonNode kept = api.get("supervisor", path + "/emergency-access").body().path("items");
        assertThat(kept).hasSize(1);
        assertThat(kept.path(0).path("justified").asBoolean()).isFalse();
    }

    @Test
    void answersTheSameForAChildThatNobodyKnows() {
        assertThat(api.post("caseworker3", "/api/emergency-access", look("Nobodyatall"))
                        .status())
                .isEqualTo(404);
    }

    private Map<String, Object> look(String givenName) {
        return Map.of(
                "givenName", givenName,
                "familyName", "Walker",
                "birthDate", PlanWalk.born(api).toString(),
                "kind", "danger",
                "reason", "A neighbor called the police tonight.");
    }
}
