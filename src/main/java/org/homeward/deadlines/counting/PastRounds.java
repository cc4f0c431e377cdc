package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks back on the rounds of a rolling rule that were held, and says when the last of them was late. */
final class PastRounds {

    private PastRounds() {}

    static void flag(Draft next, @Nullable RuleRow first, String ruleId, LocalDate since, Case of) {
        List<String> names = List.of(next.row.anchorFact().split("\\s*,\\s*"));
        List<LocalDate> held = of.anchors().events(names, ruleId, next.anchor).stream()
                .filter(day -> !day.isBefore(since))
                .toList();
        LocalDate due = first == null ? null : firstDue(first, of);
        long lateBy = 0;
        for (LocalDate day : held) {
            lateBy = due == null ? 0 : ChronoUnit.DAYS.between(due, day);
            due = of.counter().count(next.row, Anchor.on(day, "held")).date();
        }
        if (lateBy > 0) {
            next.flags.add("Breach: the last one was held " + Words.amount(lateBy, "days") + " late");
        }
    }

    private static @Nullable LocalDate firstDue(RuleRow first, Case of) {
        return of.anchors().find(first.anchorFact()).anchors().stream()
                .findFirst()
                .map(anchor -> of.counter().count(first, anchor).date())
                .orElse(null);
    }
}
