package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.Facts.Away;
import org.jspecify.annotations.Nullable;

/** A child's stays in care: the earlier ones and the present one, as the agency's readings divide them. */
final class CareHistory {

    /** One stay in care; {@code discharged} is null for the present one. */
    record Spell(
            LocalDate removal,
            LocalDate placement,
            @Nullable LocalDate finding,
            @Nullable LocalDate discharged) {}

    private final List<Spell> earlier = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private @Nullable Spell current;
    private @Nullable String missing;

    /** @param visitLimit the row that says how long a trial home visit may last */
    CareHistory(Facts facts, Optional<RuleRow> visitLimit, Counter counter) {
        facts.priorSpells()
                .forEach(spell -> earlier.add(new Spell(
                        spell.removalDate(), spell.removalDate(), spell.firstFindingDate(), spell.dischargedDate())));
        LocalDate removal = facts.date("removalDate");
        if (removal == null) {
            missing = "removalDate";
            return;
        }
        LocalDate placement = facts.date("placementDate");
        current = new Spell(removal, placement == null ? removal : placement, facts.date("firstFindingDate"), null);
        breaks(facts, visitLimit, counter).forEach(this::divide);
    }

    /** The present stay; empty when the child was never removed or is out of care now. */
    Optional<Spell> current() {
        return Optional.ofNullable(current);
    }

    List<Spell> earlier() {
        return earlier;
    }

    /** What the division into stays means for the reader. */
    List<String> flags() {
        return flags;
    }

    /** The fact without which there is no present stay. */
    String missing() {
        return missing == null ? "removalDate" : missing;
    }

    private Stream<Away> breaks(Facts facts, Optional<RuleRow> visitLimit, Counter counter) {
        LocalDate removal = facts.dates().get("removalDate");
        Stream<Away> tooLong = visitLimit.stream()
                .flatMap(limit -> facts.trialHomeVisits().stream()
                        .filter(visit -> visit.to() != null && visit.to().isAfter(lastDay(visit, limit, counter))));
        Stream<Away> discharges = facts.options().leavingIsDischarge()
                ? facts.absences().stream().filter(absence -> !"runaway".equals(absence.kind()))
                : Stream.empty();
        return Stream.concat(tooLong, discharges)
                .filter(away -> removal != null && !away.from().isBefore(removal))
                .sorted(Comparator.comparing(Away::from));
    }

    static LocalDate lastDay(Away visit, RuleRow limit, Counter counter) {
        LocalDate last = counter.count(limit, Anchor.on(visit.from(), "trialHomeVisits.from"))
                .date();
        return visit.extendedTo() != null && visit.extendedTo().isAfter(last) ? visit.extendedTo() : last;
    }

    private void divide(Away away) {
        if (current == null || away.from().isBefore(current.removal())) {
            return;
        }
        earlier.add(new Spell(current.removal(), current.placement(), current.finding(), away.from()));
        if (away.to() == null) {
            current = null;
            missing = "absences.to";
            return;
        }
        current = new Spell(away.to(), away.to(), current.finding(), null);
        flags.add(
                away.kind() == null
                        ? "New placement: the trial home visit lasted too long, so care is counted anew from "
                                + Words.day(away.to()) + " and the court's findings are due again"
                        : "New stay in care: leaving for " + away.kind() + " counts as discharge, so care is counted"
                                + " anew from " + Words.day(away.to()));
    }
}
