package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is dated ahead has not happened: it is planned, and the date keeps running until the day has come. */
class PlannedDatesTests {

    private static final Preview RULES = Preview.shipped();
    private static final Instant IN_MARCH = Instant.parse("2026-03-10T18:00:00Z");
    private static final Instant IN_MAY = Instant.parse("2026-05-10T18:00:00Z");

    @Test
    void doesNotTakeAHearingNextMonthForHeld() {
        var facts = Map.<String, Object>of(
                "removalDate", "2026-03-02", "lastServiceDate", "2026-03-09", "adjudicationFindingDate", "2026-04-20");

        Deadline planned = find(RULES.today("US-IL", facts, IN_MARCH), "il.adjudication");
        Deadline held = find(RULES.today("US-IL", facts, IN_MAY), "il.adjudication");

        assertThat(planned.status()).isEqualTo(Deadline.RUNNING);
        assertThat(planned.plannedFor()).isEqualTo("2026-04-20");
        assertThat(planned.doneOn()).isNull();
        assertThat(planned.flags()).anyMatch(flag -> flag.startsWith("Planned for Monday 20 April 2026"));
        assertThat(held.status()).isEqualTo(Deadline.MET);
        assertThat(held.doneOn()).isEqualTo("2026-04-20");
        assertThat(held.plannedFor()).isNull();
        assertThat(held.dueDate()).isEqualTo(planned.dueDate());
    }

    @Test
    void keepsTheRoundOfAReviewRunningUntilItIsHeld() {
        var facts = Map.<String, Object>of(
                "removalDate",
                "2026-03-02",
                "custodyTakenAt",
                "2026-03-02T14:00",
                "held",
                List.of(Map.of("kind", "permanency-hearing", "date", "2026-04-20")));

        Deadline planned = find(RULES.today("US-IL", facts, IN_MARCH), "il.permanency-hearing");
        Deadline next = find(RULES.today("US-IL", facts, IN_MAY), "il.permanency-hearing");

        assertThat(planned.dueDate()).isEqualTo(LocalDate.parse("2027-03-02"));
        assertThat(planned.plannedFor()).isEqualTo("2026-04-20");
        assertThat(next.anchorDate()).isEqualTo("2026-04-20");
        assertThat(next.plannedFor()).isNull();
    }

    @Test
    void saysThatAPlannedDayIsTooLate() {
        var facts = Map.<String, Object>of("lastServiceDate", "2026-03-09", "adjudicationFindingDate", "2026-09-01");

        Deadline planned = find(RULES.today("US-IL", facts, IN_MARCH), "il.adjudication");

        assertThat(planned.flags()).contains("Planned for Tuesday 1 September 2026, which is after this date");
    }

    private static Deadline find(Answer answer, String rule) {
        return answer.deadlines().stream()
                .filter(deadline -> deadline.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
