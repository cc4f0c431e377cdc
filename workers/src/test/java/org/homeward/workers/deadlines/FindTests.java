package org.homeward.workers.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.client.exception.JobError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.Intake;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The worker on the real rules and the real ledger. */
@HomewardTest
class FindTests {

    private static final Caller SUE = new Caller("sue", "Sue", Set.of(Role.SUPERVISOR));

    @Autowired
    private PlanDesk plans;

    @Autowired
    private Find worker;

    private PlanId plan;

    @BeforeEach
    void openPlan() {
        var child = new Intake.ChildDetails("Robin", "Sample", LocalDate.of(2014, 5, 21), "en");
        Map<String, Object> facts = Map.of("removalDate", "2026-03-05", "custodyTakenAt", "2026-03-05T15:30");
        plan = plans.open(new Intake(child, "US-IL", facts, List.of(), null), null, SUE);
    }

    @Test
    void findsTheEndOfADayInTheZoneOfThePlan() {
        assertThat(found("il.case-plan-court", null)).isEqualTo("2026-04-21T00:00:00-05:00");
    }

    @Test
    void findsTheMomentAtWhichHoursAreOver() {
        assertThat(found("il.custody-hearing", null)).isEqualTo("2026-03-09T15:30:00-05:00");
    }

    @Test
    void tellsTwoRequestsApartByTheirDay() {
        plans.correctFacts(
                plan,
                Map.of(
                        "requests",
                        List.of(
                                Map.of("kind", "service", "date", "2026-05-04"),
                                Map.of("kind", "service", "date", "2026-06-01"))),
                SUE);

        assertThat(found("il.service-decision", "2026-06-01")).startsWith("2026-07-02T00:00:00");
        assertThat(found("il.service-decision", "2026-05-04")).startsWith("2026-06-04T00:00:00");
    }

    @Test
    void asksForHelpWhenTheRuleHasNoDate() {
        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> found("il.review-decision", null))
                .satisfies(failure -> {
                    assertThat(failure.getErrorMessage())
                            .startsWith("The rule il.review-decision has no date in this plan.");
                    assertThat(failure.getRetries()).isZero();
                });
        assertThatExceptionOfType(JobError.class).isThrownBy(() -> found("il.case-plan-court", "2020-01-01"));
        assertThatExceptionOfType(JobError.class).isThrownBy(() -> found("il.case-plan-court", "soon"));
    }

    private String found(String rule, @Nullable String anchor) {
        return worker.handle(new Find.Input(plan.value(), rule, anchor, null)).dueAt();
    }
}
