package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.CareHistory.Spell;
import org.homeward.deadlines.counting.Facts.Away;

/** The rule that adds up months in care over all stays, without days away. */
final class TimeInCare {

    private TimeInCare() {}

    /** Empty while the child is away without an end, because the clock then stands still. */
    static Optional<Draft> draft(RuleRow row, RuleRow within, Anchor entered, Case of) {
        var spans = new ArrayList<LocalDate[]>();
        for (Spell spell : of.care().earlier()) {
            LocalDate discharged = spell.discharged();
            if (discharged != null) {
                entry(row.anchorFact(), spell, of)
                        .filter(discharged::isAfter)
                        .ifPresent(from -> spans.add(new LocalDate[] {from, discharged}));
            }
        }
        spans.add(new LocalDate[] {entered.date(), LocalDate.MAX});
        List<Away> away = Stream.concat(of.facts().trialHomeVisits().stream(), of.facts().absences().stream())
                .toList();
        var care = new CumulativeCare(spans, away, Period.ofMonths(row.amount()), Period.ofMonths(within.amount()));
        return care.reachedFrom(entered.date()).map(due -> explain(row, within, entered, due, care, spans, of));
    }

    /** The day on which an earlier stay is considered to have begun, by the same rule as the present one. */
    private static Optional<LocalDate> entry(String rule, Spell spell, Case of) {
        return of.rules().find(rule).stream()
                .flatMap(found -> found.part(Part.LIMIT).stream())
                .flatMap(limit -> Optional.ofNullable(Anchors.ofStay(limit.anchorFact(), spell)).stream()
                        .map(anchor -> of.counter().count(limit, anchor).date()))
                .min(Comparator.naturalOrder());
    }

    private static Draft explain(
            RuleRow row,
            RuleRow within,
            Anchor entered,
            LocalDate due,
            CumulativeCare care,
            List<LocalDate[]> spans,
            Case of) {
        LocalDate first = spans.getFirst()[0];
        LocalDate shifted = care.shiftedStart(due);
        var steps = new ArrayList<String>();
        if (!shifted.equals(entered.date())) {
            steps.add(care.daysBefore(due) + " days in care in the last " + within.amount() + " months, "
                    + (ChronoUnit.DAYS.between(first, due) - care.daysBefore(due))
                    + " days since the first entry do not count; that is like one stay since " + Words.day(shifted));
        }
        steps.add("+ " + Words.amount(row.amount(), row.unit()) + " in care = " + Words.day(due));
        if (due.minus(Period.ofMonths(within.amount())).isAfter(first)) {
            steps.add("days in care before " + Words.day(due.minusMonths(within.amount())) + " lie outside the last "
                    + within.amount() + " months and do not count");
        }
        var draft = new Draft(row, entered, new Counted(due, null, due, steps), 1);
        draft.uses.addAll(Set.of("trialHomeVisits", "absences", "priorSpells"));
        return draft;
    }
}
