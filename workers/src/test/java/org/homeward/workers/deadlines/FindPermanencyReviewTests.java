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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The worker on the real rules and the real ledger. */
@HomewardTest
class FindPermanencyReviewTests {

    private static final Caller SUE = new Caller("sue", "Sue", Set.of(Role.SUPERVISOR));

    @Autowired
    private PlanDesk plans;

    @Autowired
    private FindPermanencyReview worker;

    @Test
    void findsTheEarliestDateThatARuleSets() {
        PlanId plan = planWith(Map.of("removalDate", "2026-03-02", "custodyTakenAt", "2026-03-02T14:00"));

        assertThat(LocalDate.parse(found(plan, null).substring(0, 10)))
                .isBetween(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 3, 5));
    }

    @Test
    void countsTheNextReviewFromTheOneThatWasHeld() {
        PlanId plan = planWith(Map.of("removalDate", "2025-03-03", "custodyTakenAt", "2025-03-03T14:00"));
        String first = found(plan, null);

        plans.held(plan, "permanency-hearing", LocalDate.of(2026, 2, 16), "test-" + plan, "record-review");

        assertThat(found(plan, first)).isGreaterThan(first).startsWith("2026-08");
    }

    @Test
    void asksForTheMissingFactWithoutNamingTheChild() {
        PlanId plan = planWith(Map.of());

        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> found(plan, null))
                .satisfies(failure -> {
                    assertThat(failure.getErrorMessage())
                            .isEqualTo("No date is known from which the permanency review is counted."
                                    + " Enter the removal date (fact removalDate) and try again.");
                    assertThat(failure.getRetries()).isZero();
                });
    }

    @Test
    void goesOnOnceTheFactIsThere() {
        PlanId plan = planWith(Map.of());

        plans.correctFacts(plan, Map.of("removalDate", "2026-03-02"), SUE);

        assertThat(found(plan, null)).startsWith("2027-");
    }

    @Test
    void takesTheDateThatASupervisorEnteredWhenNoRuleHasOne() {
        PlanId plan = planWith(Map.of());

        assertThat(found(plan, "2027-05-04")).isEqualTo("2027-05-04T00:00:00-05:00");
    }

    @Test
    void asksAgainForADateThatIsNone() {
        PlanId plan = planWith(Map.of());

        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> found(plan, "in May"))
                .satisfies(failure -> assertThat(failure.getErrorMessage()).contains("permanencyReviewAt"));
    }

    private String found(PlanId plan, @Nullable String entered) {
        return worker.handle(new FindPermanencyReview.Input(plan.value(), entered))
                .permanencyReviewAt();
    }

    private PlanId planWith(Map<String, Object> facts) {
        var child = new Intake.ChildDetails("Robin", "Sample", LocalDate.of(2014, 5, 21), "en");
        return plans.open(new Intake(child, "US-IL", facts, List.of(), null), null, SUE);
    }
}
