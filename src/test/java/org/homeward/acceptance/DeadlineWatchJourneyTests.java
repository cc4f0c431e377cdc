package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The engine's timers are the ledger's dates, whatever happens to a plan. */
class DeadlineWatchJourneyTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final List<String> DATES =
            List.of("placementDate", "custodyHearingDate", "agencyCustodyDate", "caseOpenedDate", "lastServiceDate");
    private static final List<String> HELD = List.of("visit", "acr", "permanency-hearing", "case-plan");

    private final HomewardStack homeward = HomewardStack.shared();
    private final StackApi api = homeward.api();

    @Test
    void followsARandomYearOfAPlanUntilItCloses() {
        LocalDate removed = api.today().minusDays(20);
        PlanWalk plan = PlanWalk.open(api, "Robin", facts(removed));
        WatchedDates dates = WatchedDates.of(homeward, plan.planId());
        dates.mustAgree("opening");
        assertThat(dates.runningInTheEngine()).hasSizeGreaterThan(10);
        var held = new ArrayList<Map<String, String>>();
        var random = new Random(20261122);
        for (int month = 1; month <= 12; month++) {
            String change = change(plan, removed, held, random);
            dates.mustAgree(change + " in month " + month);
            api.passTime("supervisor", "P30D");
            dates.mustAgree("month " + month);
        }
        plan.complete("review-intake", Map.of("meetsCriteria", "no", "immediateDanger", "no"))
                .complete("confirm-screen-out", Map.of("screenOut", "confirm"));
        Budgets.within(Budgets.STEP).untilAsserted(() -> {
            assertThat(plan.plan().path("status").asString()).isEqualToIgnoringCase("closed");
            assertThat(dates.runningInTheEngine()).isEmpty();
            assertThat(dates.lateInTheEngine()).isEmpty();
        });
        dates.mustAgree("closing");
    }

    @Test
    void movesTheRunningDatesWithAHearingAtOnce() {
        LocalDate today = api.today();
        PlanWalk plan = PlanWalk.open(api, "Sam", facts(today.minusDays(20)));
        WatchedDates dates = WatchedDates.of(homeward, plan.planId());
        correct(plan, "nextPermanencyHearingDate", today.plusDays(120).toString());
        dates.mustAgree("the first hearing date");

        Instant began = Instant.now();
        correct(plan, "nextPermanencyHearingDate", today.plusDays(150).toString());
        String moved = dates.runningOnTheLedger().stream()
                .filter(date -> date.startsWith("il.plan-to-court-before-hearing "))
                .findFirst()
                .orElseThrow();
        Budgets.within(Budgets.STEP)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> dates.runningInTheEngine().contains(moved));
        Duration taken = Duration.between(began, Instant.now());

        System.out.println("A hearing moved; its timer followed after " + taken.toMillis() + " ms");
        assertThat(taken).isLessThan(AT_ONCE);
        dates.mustAgree("the hearing moved");
    }

    private String change(PlanWalk plan, LocalDate removed, List<Map<String, String>> held, Random random) {
        LocalDate today = api.today();
        switch (random.nextInt(5)) {
            case 0 -> {
                String name = DATES.get(random.nextInt(DATES.size()));
                correct(plan, name, removed.plusDays(random.nextInt(15)).toString());
                return name;
            }
            case 1 -> {
                correct(
                        plan,
                        "nextPermanencyHearingDate",
                        today.plusDays(20 + random.nextInt(90)).toString());
                return "a hearing that moved";
            }
            case 2 -> {
                return hold(plan, held, HELD.get(random.nextInt(HELD.size())), today.minusDays(random.nextInt(5)));
            }
            case 3 -> {
                return hold(plan, held, "permanency-hearing", today.plusDays(10 + random.nextInt(40)));
            }
            default -> {
                return hold(plan, held, "fed.relative-notice", today.minusDays(1));
            }
        }
    }

    private String hold(PlanWalk plan, List<Map<String, String>> held, String kind, LocalDate on) {
        held.add(Map.of("kind", kind, "date", on.toString()));
        correct(plan, "held", held);
        return kind + " on " + on;
    }

    private void correct(PlanWalk plan, String fact, Object value) {
        var answer = api.put("caseworker", "/api/plans/" + plan.planId() + "/facts", Map.of(fact, value));
        assertThat(answer.status()).as("%s: %s", fact, answer.body()).isEqualTo(200);
    }

    private static Map<String, Object> facts(LocalDate removed) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("removalDate", removed.toString());
        facts.put("custodyTakenAt", removed + "T14:00");
        facts.put("placementType", "foster");
        return facts;
    }
}
