package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.deadlines.Ledgers.Told;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.Today;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One watch for every open duty on the ledger, and the engine hears of every change once. */
@HomewardTest
class WatchesTests {

    private static final LocalDate TODAY = Today.date();

    @Autowired
    private PlanDesk plans;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private LedgerCatchUp catchUp;

    @Autowired
    private JdbcClient jdbc;

    private Ledgers given;
    private PlanId plan;

    @BeforeEach
    void aChildWasRemovedTenDaysAgo() {
        given = new Ledgers(plans, deadlines, jdbc);
        plan = given.plan(Map.of("removalDate", TODAY.minusDays(10).toString()));
    }

    @Test
    void opensAWatchForEveryOpenDutyAndForNothingElse() {
        List<String> open = deadlines.ledger(plan).stream()
                .filter(LedgerEntry::isOpen)
                .filter(entry -> entry.deadline().bindsSomebody())
                .map(LedgerEntry::ruleId)
                .toList();

        assertThat(open).isNotEmpty().doesNotContain("fed.entered-care", "il.aftercare-until");
        assertThat(jdbc.sql("select rule_id from homeward.deadline_watch where plan_id = ? and ended_at is null")
                        .param(plan.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void tellsTheEngineAllThatTheWatchNeedsAndNothingPersonal() {
        UUID watch = given.openWatch(plan, "fed.case-plan");

        Told opened = given.told(watch).getFirst();

        assertThat(opened.name()).isEqualTo("deadline-opened");
        assertThat(opened.variables())
                .containsEntry("planId", plan.toString())
                .containsEntry("deadlineId", watch.toString())
                .containsEntry("ruleKind", "due")
                .containsEntry("source", "regulation")
                .containsEntry("unit", "days")
                .containsEntry("firstKnownLate", "no")
                .hasSize(10);
        assertThat(opened.variables().get("dueAt")).asString().startsWith(TODAY.plusDays(50) + "T00:00:00-0");
        assertThat(opened.variables().get("missedAt")).asString().startsWith(TODAY.plusDays(51) + "T00:00:00-0");
    }

    @Test
    void saysThatADateWasOverWhenItCame() {
        PlanId old = given.plan(Map.of("removalDate", TODAY.minusDays(100).toString()));

        assertThat(given.told(given.openWatch(old, "fed.case-plan")).getFirst().variables())
                .containsEntry("firstKnownLate", "yes");
    }

    @Test
    void movesTheRunningWatchWhenAFactMovesItsDate() {
        UUID watch = given.openWatch(plan, "fed.case-plan");

        given.correct(plan, Map.of("removalDate", TODAY.minusDays(5).toString()));

        assertThat(given.openWatch(plan, "fed.case-plan")).isEqualTo(watch);
        Told moved = given.told(watch).getLast();
        assertThat(moved.name()).isEqualTo("deadline-moved");
        assertThat(moved.variables()).containsEntry("newRevision", 2);
        assertThat(moved.variables().get("newMissedAt")).asString().startsWith(TODAY.plusDays(56) + "T00:00:00-0");
    }

    @Test
    void saysNothingWhenNothingChanged() {
        UUID watch = given.openWatch(plan, "fed.case-plan");

        given.correct(plan, Map.of("placementType", "kin"));

        assertThat(given.told(watch)).hasSize(1);
    }

    @Test
    void endsTheWatchOfADutyThatWasDone() {
        UUID watch = given.openWatch(plan, "fed.relative-notice");

        deadlines.done(plan, "fed.relative-notice", TODAY.minusDays(1), Ledgers.SUE);

        assertThat(given.told(watch).getLast().name()).isEqualTo("deadline-met");
        assertThat(given.told(watch).getLast().variables()).containsEntry("daysLate", 0);
        assertThat(given.watches(plan, "fed.relative-notice").getFirst())
                .containsEntry("ended_as", "met")
                .containsEntry("days_late", 0L);
    }

    @Test
    void keepsByHowManyDaysADutyWasLate() {
        PlanId old = given.plan(Map.of("removalDate", TODAY.minusDays(40).toString()));
        UUID watch = given.openWatch(old, "fed.relative-notice");

        deadlines.done(old, "fed.relative-notice", TODAY, Ledgers.SUE);

        assertThat(given.told(watch).getLast().variables()).containsEntry("daysLate", 10);
    }

    @Test
    void beginsAnotherWatchWithTheNextRound() {
        UUID first = given.openWatch(plan, "fed.caseworker-visit");

        plans.held(plan, "visit", TODAY.minusDays(1), "visit-" + plan, "visit");

        UUID next = given.openWatch(plan, "fed.caseworker-visit");
        assertThat(next).isNotEqualTo(first);
        assertThat(given.told(first)).extracting(Told::name).containsExactly("deadline-opened", "deadline-met");
        assertThat(given.told(next)).extracting(Told::name).containsExactly("deadline-opened");
    }

    @Test
    void movesTheRoundWhenTheDayOfTheLastOneIsCorrected() {
        plan = given.plan(Map.of("removalDate", TODAY.minusDays(100).toString()));
        plans.held(plan, "acr", TODAY.minusDays(3), "acr-" + plan, "acr");
        UUID round = given.openWatch(plan, "fed.periodic-review");

        given.correct(
                plan,
                Map.of(
                        "held",
                        List.of(Map.of("kind", "acr", "date", TODAY.minusDays(2).toString()))));

        assertThat(given.told(round)).extracting(Told::name).containsExactly("deadline-opened", "deadline-moved");
        assertThat(given.entry(plan, "fed.periodic-review").movedFrom()).isNotNull();
    }

    @Test
    void dropsAWatchWhoseRuleDoesNotApplyAnyMore() {
        UUID watch = given.openWatch(plan, "fed.case-plan");
        var gone = new java.util.HashMap<String, Object>();
        gone.put("removalDate", null);

        given.correct(plan, gone);

        assertThat(given.told(watch).getLast().name()).isEqualTo("deadline-dropped");
        assertThat(given.watches(plan, "fed.case-plan").getFirst()).containsEntry("ended_as", "no-longer-applies");
    }

    @Test
    void stopsEverythingWhenThePlanCloses() {
        UUID watch = given.openWatch(plan, "fed.case-plan");

        plans.close(plan, "reunified", "close-" + plan, "close-plan");

        assertThat(given.told(watch).getLast())
                .isEqualTo(new Told("deadline-dropped", watch.toString(), Map.of("droppedBecause", "plan-closed")));
        assertThat(deadlines.ledger(plan))
                .noneMatch(LedgerEntry::isOpen)
                .noneMatch(entry -> entry.status().equals(Deadline.WAITING));
        assertThat(given.entry(plan, "fed.case-plan").history().getFirst().reason())
                .isEqualTo("The plan was closed");
        assertThat(jdbc.sql("select count(*) from homeward.deadline_watch where plan_id = ? and ended_at is null")
                        .param(plan.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsARoundOpenWhileTheNextOneIsOnlyPlanned() {
        UUID watch = given.openWatch(plan, "fed.caseworker-visit");
        var visit = Map.of("kind", "visit", "date", TODAY.plusDays(3).toString());

        given.correct(plan, Map.of("held", List.of(visit)));

        assertThat(given.openWatch(plan, "fed.caseworker-visit")).isEqualTo(watch);
        assertThat(given.entry(plan, "fed.caseworker-visit").deadline().plannedFor())
                .isEqualTo(TODAY.plusDays(3));
        assertThat(again()).contains(plan.value());
    }

    @Test
    void givesTheDatesOfPlansFromBeforeTheirWatch() {
        jdbc.sql("delete from homeward.deadline_watch where plan_id = ?")
                .param(plan.value())
                .update();
        jdbc.sql("update homeward.deadline_ledger set rule_version = '' where plan_id = ?")
                .param(plan.value())
                .update();

        catchUp.catchUp();

        assertThat(given.told(given.openWatch(plan, "fed.case-plan")))
                .extracting(Told::name)
                .containsExactly("deadline-opened");
    }

    @Test
    void worksADateOutAgainWhenThePlannedDayHasCome() {
        jdbc.sql("update homeward.deadline_ledger set again_at = now() - interval '1 day' where plan_id = ?")
                .param(plan.value())
                .update();

        catchUp.catchUp();

        assertThat(again()).doesNotContain(plan.value());
    }

    @Test
    void readsAPlanThatHoldsSomethingAboutARuleThatIsGone() {
        jdbc.sql("insert into homeward.deadline_rule values ('il.rule-of-old') on conflict do nothing")
                .update();
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(Map.of("kind", "il.rule-of-old", "date", "2026-03-05"));
        Preview rules = Preview.shipped().knowing(java.util.Set.of("il.rule-of-old"));

        Answer answer =
                rules.today("US-IL", Map.of("removalDate", "2026-03-02", "held", facts), java.time.Instant.now());

        assertThat(answer.deadlines()).isNotEmpty();
    }

    private List<UUID> again() {
        return jdbc.sql("select plan_id from homeward.deadline_ledger where again_at is not null")
                .query(UUID.class)
                .list();
    }
}
