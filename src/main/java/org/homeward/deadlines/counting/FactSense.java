package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.deadlines.counting.Facts.Away;
import org.homeward.deadlines.counting.Facts.Happened;
import org.homeward.deadlines.counting.Facts.PriorSpell;
import org.jspecify.annotations.Nullable;

/** Finds facts that cannot all be true together. */
final class FactSense {

    /** Events that happen only to a child who was removed. */
    private static final List<String> AFTER_REMOVAL =
            List.of("placementDate", "custodyHearingDate", "nextPermanencyHearingDate");

    private static final Set<String> HEARINGS = Set.of("permanency-hearing", "periodic-review", "acr");

    private static final List<String> AFTER_BIRTH =
            List.of("removalDate", "placementDate", "custodyHearingDate", "abandonedInfantDate");

    private final Facts facts;
    private final Reader reader;

    private FactSense(Facts facts, Reader reader) {
        this.facts = facts;
        this.reader = reader;
    }

    static void check(Facts facts, LocalDate today, Reader reader) {
        var sense = new FactSense(facts, reader);
        sense.birth(today);
        sense.removal();
        sense.stays();
    }

    private void birth(LocalDate today) {
        LocalDate birth = facts.dates().get("birthDate");
        if (birth == null) {
            return;
        }
        if (birth.isAfter(today)) {
            reader.wrong("birthDate", "The birth date lies in the future.");
        }
        AFTER_BIRTH.forEach(name -> notBefore(name, facts.dates().get(name), birth, "the child was born"));
        for (Map.Entry<String, LocalDateTime> moment : facts.moments().entrySet()) {
            if (!moment.getKey().equals("reportReceivedAt")) {
                notBefore(moment.getKey(), moment.getValue().toLocalDate(), birth, "the child was born");
            }
        }
        facts.held().forEach(event -> notBefore("held", event.date(), birth, "the child was born"));
    }

    private void removal() {
        LocalDate removal = facts.dates().get("removalDate");
        LocalDateTime custody = facts.moments().get("custodyTakenAt");
        LocalDateTime returned = facts.moments().get("returnedHomeAt");
        if (removal != null) {
            AFTER_REMOVAL.forEach(name -> notBefore(name, facts.dates().get(name), removal, "the removal"));
            notBefore("returnedHomeAt", returned == null ? null : returned.toLocalDate(), removal, "the removal");
            facts.qrtpPlacements().forEach(day -> notBefore("qrtpPlacements", day, removal, "the removal"));
            for (Happened event : facts.held()) {
                if (HEARINGS.contains(event.kind()) && !inPriorSpell(event.date())) {
                    notBefore("held", event.date(), removal, "the removal");
                }
            }
        }
        if (custody != null) {
            notBefore(
                    "custodyHearingDate",
                    facts.dates().get("custodyHearingDate"),
                    custody.toLocalDate(),
                    "custody was taken");
        }
        LocalDate finding = facts.dates().get("adjudicationFindingDate");
        if (finding != null) {
            notBefore("dispositionDate", facts.dates().get("dispositionDate"), finding, "the adjudication finding");
        }
        if (removal != null && !facts.priorSpells().isEmpty()) {
            PriorSpell last = facts.priorSpells().getLast();
            notBefore("removalDate", removal, last.dischargedDate(), "the end of the earlier stay in care");
        }
    }

    private void stays() {
        for (int i = 1; i < facts.priorSpells().size(); i++) {
            notBefore(
                    "priorSpells",
                    facts.priorSpells().get(i).removalDate(),
                    facts.priorSpells().get(i - 1).dischargedDate(),
                    "the end of the one before it");
        }
        oneAtATime("trialHomeVisits", facts.trialHomeVisits());
        oneAtATime("absences", facts.absences());
    }

    private void oneAtATime(String field, List<Away> stays) {
        LocalDate removal = facts.dates().get("removalDate");
        for (int i = 0; i < stays.size(); i++) {
            Away stay = stays.get(i);
            if (removal != null && !inPriorSpell(stay.from())) {
                notBefore(field, stay.from(), removal, "the removal");
            }
            if (i > 0) {
                LocalDate ended = stays.get(i - 1).to();
                if (ended == null) {
                    reader.wrong(field, "One that has no end is followed by another; give its end.");
                } else {
                    notBefore(field, stay.from(), ended, "the end of the one before it");
                }
            }
        }
    }

    private boolean inPriorSpell(LocalDate day) {
        return facts.priorSpells().stream()
                .anyMatch(spell -> !day.isBefore(spell.removalDate()) && !day.isAfter(spell.dischargedDate()));
    }

    private void notBefore(String field, @Nullable LocalDate day, LocalDate first, String what) {
        if (day != null && day.isBefore(first)) {
            reader.wrong(field, "This is before " + what + ".");
        }
    }

    static @Nullable PriorSpell inOrder(String path, PriorSpell spell, Reader reader) {
        if (spell.dischargedDate().isBefore(spell.removalDate())) {
            reader.wrong(path + ".dischargedDate", "The stay ends before it begins.");
            return null;
        }
        return spell;
    }

    static @Nullable Away inOrder(String path, Away away, Reader reader) {
        LocalDate to = away.to();
        LocalDate extended = away.extendedTo();
        if (to != null && to.isBefore(away.from())) {
            reader.wrong(path + ".to", "It ends before it begins.");
            return null;
        }
        if (extended != null && extended.isBefore(away.from())) {
            reader.wrong(path + ".extendedTo", "The court's extension ends before the visit begins.");
            return null;
        }
        return away;
    }
}
