package org.homeward.acceptance;

import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.fixtures.Today;
import tools.jackson.databind.JsonNode;

/** A Homeward with its sample cases, in which one caseworker answers for sixty children; the stories happen here. */
final class StoryTown {

    static final int PLANS = 60;

    private static final List<String> GIVEN = List.of("Anya", "Ben", "Chloe", "Diego", "Emma", "Finn", "Gia", "Hugo");
    private static final List<String> FAMILY = List.of("Alvarez", "Brown", "Castillo", "Doyle", "Evans", "Flores");
    private static final List<List<String>> WAYS =
            List.of(List.of(), List.of("review-intake"), List.of("review-intake", "choose-what-to-share"), List.of());

    private StoryTown() {}

    /** Ready, on a Monday at half past eight. */
    static HomewardStack stack() {
        return Town.STACK.start();
    }

    private static void settle(HomewardStack homeward) {
        StackApi api = homeward.start().api();
        Budgets.within(Budgets.START.multipliedBy(2))
                .alias("the sample cases are there")
                .until(() -> Files.exists(homeward.data().resolve("samples-finished")));
        for (int child = plans(api); child < PLANS; child++) {
            open(api, child);
        }
        api.passTime("supervisor", untilMonday(api).toString());
        homeward.awaitHealthy();
    }

    private static int plans(StackApi api) {
        int count = 0;
        for (JsonNode plan :
                api.get("caseworker", "/api/plans?limit=200").body().path("items")) {
            count += plan.path("stage").asString().equals("closed") ? 0 : 1;
        }
        return count;
    }

    private static void open(StackApi api, int child) {
        LocalDate today = api.today();
        PlanWalk plan = PlanWalk.open(
                api,
                Map.of(
                        "child",
                        Map.of(
                                "givenName", GIVEN.get(child % GIVEN.size()),
                                "familyName", FAMILY.get(child / GIVEN.size() % FAMILY.size()),
                                "birthDate", today.minusYears(5 + child % 7).toString(),
                                "language", "en"),
                        "jurisdiction",
                        "US-IL",
                        "facts",
                        Map.of(
                                "placementType",
                                "kin",
                                "removalDate",
                                today.minusDays(20).toString(),
                                "reportReceivedAt",
                                today.minusDays(1) + "T16:00"),
                        "concerns",
                        List.of("anxiety"),
                        "referral",
                        "The school called on Friday afternoon."));
        api.post(
                "caseworker",
                "/api/plans/" + plan.planId() + "/team",
                Map.of(
                        "name", "Marcus Bell",
                        "role", "Second caseworker",
                        "username", "caseworker2",
                        "seat", "staff",
                        "duty", "Steps in when Dana is in court."));
        WAYS.get(child % WAYS.size()).forEach(plan::complete);
    }

    private static Duration untilMonday(StackApi api) {
        String now =
                api.get("caseworker", "/api/local/clock").body().path("now").asString();
        ZonedDateTime here = OffsetDateTime.parse(now).atZoneSameInstant(Today.ZONE);
        ZonedDateTime monday =
                here.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(8, 30));
        return Duration.between(here, monday);
    }

    /** The plan of this child, as its caseworker finds it. */
    static String planOf(StackApi api, String child) {
        JsonNode found = api.get("caseworker", "/api/plans?limit=200").body().path("items");
        return Stream.iterate(0, index -> index < found.size(), index -> index + 1)
                .map(found::get)
                .filter(plan -> plan.path("childName").asString().equals(child))
                .map(plan -> plan.path("planId").asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No plan of " + child));
    }

    private static final class Town {

        static final HomewardStack STACK = HomewardStack.begun("story-stack", Map.of("homeward.local.samples", "true"));

        static {
            settle(STACK);
        }
    }
}
