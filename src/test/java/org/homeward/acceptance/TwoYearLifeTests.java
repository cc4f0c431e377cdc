package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sample child's plan through two years under the time machine, with what goes well in them and what does not. */
class TwoYearLifeTests {

    private static final String HALF_A_MONTH = "P15D";

    private final StackApi api = HomewardStack.shared().api();
    private PlanWalk plan;
    private EverydayLife life;
    private LocalDate began;

    @BeforeEach
    void beginWithMaya() {
        began = api.today();
        plan = PlanWalk.open(api, "Maya", facts(began));
        life = new EverydayLife(api, plan.planId())
                .answer(
                        "ask-for-consent",
                        today -> Map.of("until", today.plusMonths(11).toString()));
    }

    @Test
    void carriesMayaThroughTwoYears() {
        untilStage("active");

        months(3);
        assertThat(times("check-in")).isGreaterThanOrEqualTo(2);
        assertThat(times("hold-meeting")).isPositive();

        missACheckInThatClimbs();
        mediateADispute();
        moveToRelatives();
        handThePlanOver();
        answerASafetyAlert();
        months(8);
        holdReviewsOnTheirDates();
        months(6);
        closeWithAftercare();

        assertThat(api.today()).isAfterOrEqualTo(began.plusYears(2));
        nothingIsLeftRunning();
    }

    private void missACheckInThatClimbs() {
        int before = times("respond-in-writing");
        life.leave("rate-goal", "check-in", "respond-in-writing");
        months(2);
        assertThat(titles()).contains("Escalation: The next one above is asked");
        life.doAgain("rate-goal", "check-in", "respond-in-writing");
        months(1);
        assertThat(times("respond-in-writing")).isGreaterThan(before);
        assertThat(titles()).contains("Escalation: Resolved");
    }

    private void mediateADispute() {
        life.answer("name-mediator", Map.of("mediator", "mediator"));
        raise(
                "caseworker",
                "dispute",
                Map.of("about", "The visits are too short.", "disputeAbout", "visits", "safetyConcern", "no"));
        life.settleUntil("the dispute is mediated", () -> titles().contains("Mediation: Agreement"));
        assertThat(life.done()).contains("hold-session", "sign-agreement", "sign-for-agency");
        untilStage("active");
    }

    private void moveToRelatives() {
        int asked = times("ask-for-consent");
        LocalDate today = api.today();
        var moved = Map.of("placementType", "kin", "placementDate", today.toString());
        assertThat(api.put("caseworker", "/api/plans/" + plan.planId() + "/facts", moved)
                        .status())
                .isEqualTo(200);
        life.settleUntil("consents are asked for again", () -> times("ask-for-consent") > asked);
    }

    private void handThePlanOver() {
        life.by("accept-handover", "supervisor");
        raise("caseworker", "handover", Map.of("because", "leaving", "to", "supervisor"));
        life.settleUntil("the plan is handed over", () -> titles().contains("Change of worker: Handed over"));
        assertThat(life.done()).contains("accept-handover", "tell-family");
    }

    private void answerASafetyAlert() {
        raise(
                "supervisor",
                "safety-alert",
                Map.of("about", "Something happened on the way to school.", "concern", "other"));
        life.settleUntil("the child was seen", () -> life.done().contains("see-the-child"));
        assertThat(life.done()).contains("report-the-danger");
        untilStage("active");
    }

    /** The first permanency hearing is due within a year of custody; each next one within six months. */
    private void holdReviewsOnTheirDates() {
        List<LocalDate> held = titles().stream()
                .filter(title -> title.startsWith("Permanency hearing was held on "))
                .map(title -> LocalDate.parse(title.substring(title.length() - 10)))
                .sorted()
                .toList();
        assertThat(held).isNotEmpty();
        assertThat(held.getFirst()).isBeforeOrEqualTo(began.minusDays(10).plusMonths(12));
        IntStream.range(1, held.size())
                .forEach(next -> assertThat(held.get(next))
                        .isBeforeOrEqualTo(held.get(next - 1).plusMonths(6)));
    }

    private void closeWithAftercare() {
        raise("supervisor", "closure-request", Map.of("reason", "Maya is safe and settled."));
        untilStage("aftercare");
        months(7);
        untilStage("closed");
        assertThat(life.done()).contains("decide-closing", "finish-aftercare", "give-summary");
    }

    private void nothingIsLeftRunning() {
        assertThat(life.open()).isEmpty();
        Budgets.within(Budgets.STEP)
                .alias("no instance of the plan runs")
                .until(() -> api.get("supervisor", "/api/monitor/instances?state=active&planId=" + plan.planId())
                        .body()
                        .path("items")
                        .isEmpty());
        for (JsonNode deadline : api.get("supervisor", "/api/plans/" + plan.planId() + "/deadlines")
                .body()) {
            assertThat(deadline.path("status").asString()).isNotIn("running", "late");
        }
    }

    private void raise(String user, String type, Map<String, ?> data) {
        StackApi.Answer answer =
                api.post(user, "/api/plans/" + plan.planId() + "/events", Map.of("type", type, "data", data));
        assertThat(answer.status()).as("%s: %s", type, answer.body()).isEqualTo(202);
        life.settle();
    }

    private void untilStage(String stage) {
        life.settleUntil("stage " + stage, () -> plan.stage().equals(stage));
    }

    private void months(int months) {
        life.live(2 * months, HALF_A_MONTH);
    }

    private int times(String elementId) {
        return (int) life.done().stream().filter(elementId::equals).count();
    }

    private List<String> titles() {
        var titles = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = api.get("supervisor", "/api/plans/" + plan.planId() + "/timeline?limit=200" + cursor)
                    .body();
            page.path("items").forEach(entry -> titles.add(entry.path("title").asString()));
            cursor = page.path("next").isNull() || page.path("next").isMissingNode()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return titles;
    }

    private static Map<String, Object> facts(LocalDate today) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("reportReceivedAt", today.minusDays(12) + "T09:30");
        facts.put("custodyTakenAt", today.minusDays(10) + "T15:00");
        facts.put("removalDate", today.minusDays(10).toString());
        facts.put("agencyCustodyDate", today.minusDays(10).toString());
        facts.put("custodyHearingDate", today.minusDays(9).toString());
        facts.put("placementType", "shelter");
        facts.put("reportedUrgency", "soon");
        return facts;
    }
}
