package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.access.BadInput;
import org.homeward.deadlines.counting.Facts.Away;
import org.homeward.deadlines.counting.Facts.Happened;
import org.homeward.deadlines.counting.Facts.IndianChild;
import org.homeward.deadlines.counting.Facts.NoEfforts;
import org.homeward.deadlines.counting.Facts.Options;
import org.homeward.deadlines.counting.Facts.PriorSpell;
import org.jspecify.annotations.Nullable;

/** Turns facts as they arrive into {@link Facts}, or says which field is wrong and how to mend it. */
public final class FactReader {

    private static final int MOST = 1000;
    private static final int MOST_HELD = 5000;

    private final Reader reader;
    private final Map<String, Object> raw;
    private final Set<String> heldKinds;

    private FactReader(Map<String, Object> raw, Place place, Set<String> ruleIds) {
        this.reader = new Reader(place.zone());
        this.raw = raw;
        this.heldKinds = new HashSet<>(FactNames.HELD);
        this.heldKinds.addAll(ruleIds);
    }

    /**
     * Reads and checks facts.
     *
     * @param ruleIds rules whose fulfilment may stand among the events really held
     * @param today the day after which a child cannot have been born
     */
    public static Facts read(Map<String, Object> raw, Place place, Set<String> ruleIds, LocalDate today) {
        var reading = new FactReader(raw, place, ruleIds);
        Facts facts = reading.facts();
        if (reading.reader.errors().isEmpty()) {
            FactSense.check(facts, today, reading.reader);
        }
        if (!reading.reader.errors().isEmpty()) {
            throw new BadInput(reading.reader.errors());
        }
        return facts;
    }

    private Facts facts() {
        raw.keySet().stream()
                .filter(name -> !FactNames.known(name))
                .forEach(name -> reader.wrong(name, "There is no fact of this name." + FactNames.hint(name)));
        var dates = new HashMap<String, LocalDate>();
        for (String name : FactNames.DATES) {
            LocalDate date = reader.date(name, raw.get(name));
            if (date != null) {
                dates.put(name, date);
            }
        }
        var moments = new HashMap<String, LocalDateTime>();
        for (String name : FactNames.MOMENTS) {
            LocalDateTime moment = reader.moment(name, raw.get(name));
            if (moment != null) {
                moments.put(name, moment);
            }
        }
        return new Facts(
                dates,
                moments,
                reader.yesNo("siblingsApart", raw.get("siblingsApart")),
                reader.yesNo("nonEmergencyPlacement", raw.get("nonEmergencyPlacement")),
                noEfforts(raw.get("noReasonableEfforts")),
                indianChild(raw.get("indianChild")),
                reader.items("qrtpPlacements", raw.get("qrtpPlacements"), MOST, reader::date).stream()
                        .sorted()
                        .distinct()
                        .toList(),
                priorSpells(),
                away("trialHomeVisits", Set.of("from", "to", "extendedTo")),
                away("absences", Set.of("from", "to", "kind")),
                happened("held", heldKinds, MOST_HELD),
                happened("plannedActions", FactNames.ACTIONS, MOST),
                happened("requests", FactNames.REQUESTS, MOST),
                options(raw.get("options")));
    }

    private @Nullable NoEfforts noEfforts(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String field = "noReasonableEfforts";
        Map<String, Object> object = reader.object(field, value, Set.of("date", "ground"));
        return object == null
                ? null
                : new NoEfforts(
                        reader.requiredDate(field + ".date", object.get("date")),
                        reader.oneOf(field + ".ground", object.get("ground"), FactNames.GROUNDS));
    }

    private @Nullable IndianChild indianChild(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String field = "indianChild";
        Map<String, Object> object = reader.object(
                field,
                value,
                Set.of("parentNoticeReceived", "tribeNoticeReceived", "extraDaysRequested", "emergencyRemovalDate"));
        return object == null
                ? null
                : new IndianChild(
                        reader.date(field + ".parentNoticeReceived", object.get("parentNoticeReceived")),
                        reader.date(field + ".tribeNoticeReceived", object.get("tribeNoticeReceived")),
                        Boolean.TRUE.equals(
                                reader.yesNo(field + ".extraDaysRequested", object.get("extraDaysRequested"))),
                        reader.date(field + ".emergencyRemovalDate", object.get("emergencyRemovalDate")));
    }

    private List<PriorSpell> priorSpells() {
        String field = "priorSpells";
        Set<String> names = Set.of("removalDate", "firstFindingDate", "dischargedDate");
        return reader
                .list(field, raw.get(field), MOST, names, (path, spell) -> {
                    LocalDate removal = reader.requiredDate(path + ".removalDate", spell.get("removalDate"));
                    LocalDate finding = reader.date(path + ".firstFindingDate", spell.get("firstFindingDate"));
                    LocalDate discharged = reader.requiredDate(path + ".dischargedDate", spell.get("dischargedDate"));
                    return removal == null || discharged == null
                            ? null
                            : FactSense.inOrder(path, new PriorSpell(removal, finding, discharged), reader);
                })
                .stream()
                .sorted(Comparator.comparing(PriorSpell::removalDate))
                .toList();
    }

    private List<Away> away(String field, Set<String> names) {
        return reader
                .list(field, raw.get(field), MOST, names, (path, away) -> {
                    LocalDate from = reader.requiredDate(path + ".from", away.get("from"));
                    LocalDate to = reader.date(path + ".to", away.get("to"));
                    LocalDate extended = reader.date(path + ".extendedTo", away.get("extendedTo"));
                    String kind = reader.oneOf(path + ".kind", away.get("kind"), FactNames.ABSENCES);
                    if (names.contains("kind") && away.get("kind") == null) {
                        reader.wrong(path + ".kind", "Say whether it was runaway, hospital or detention.");
                    }
                    return from == null ? null : FactSense.inOrder(path, new Away(from, to, kind, extended), reader);
                })
                .stream()
                .sorted(Comparator.comparing(Away::from))
                .toList();
    }

    private List<Happened> happened(String field, Set<String> kinds, int most) {
        return reader
                .list(field, raw.get(field), most, Set.of("kind", "date"), (path, entry) -> {
                    String kind =
                            reader.oneOf(path + ".kind", Objects.requireNonNullElse(entry.get("kind"), ""), kinds);
                    LocalDate date = reader.requiredDate(path + ".date", entry.get("date"));
                    return kind == null || date == null ? null : new Happened(kind, date);
                })
                .stream()
                .sorted(Comparator.comparing(Happened::date).thenComparing(Happened::kind))
                .toList();
    }

    private Options options(@Nullable Object value) {
        var names = Set.of("enteredCare", "outOfCare", "leapBirthday");
        Map<String, Object> object = value == null ? null : reader.object("options", value, names);
        return new Options(
                option(object, "enteredCare", "earlier-of", "removal"),
                option(object, "outOfCare", "continue", "discharge"),
                option(object, "leapBirthday", "feb-28", "mar-01"));
    }

    private String option(@Nullable Map<String, Object> options, String name, String usual, String other) {
        Object value = options == null ? null : options.get(name);
        return Objects.requireNonNullElse(reader.oneOf("options." + name, value, List.of(usual, other)), usual);
    }
}
