package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.CareHistory.Spell;
import org.homeward.deadlines.counting.Facts.Happened;
import org.jspecify.annotations.Nullable;

/** Finds the days that a rule counts from, by the name in its row. */
final class Anchors {

    private static final String HELD = "held.";
    private static final Set<String> OF_THE_STAY = Set.of("removalDate", "placementDate", "firstFindingDate");

    private final Facts facts;
    private final CareHistory care;
    private final Function<String, Found> rules;
    private final LocalDate known;
    private final Map<String, Found> found = new HashMap<>();

    /** What was found: the days, or the facts that are missing. */
    record Found(List<Anchor> anchors, List<String> missing) {

        static Found of(@Nullable Anchor anchor, String missing) {
            return anchor == null ? new Found(List.of(), List.of(missing)) : new Found(List.of(anchor), List.of());
        }

        static Found all(List<Anchor> anchors, String missing) {
            return new Found(anchors, anchors.isEmpty() ? List.of(missing) : List.of());
        }
    }

    /**
     * @param rules finds the date of another rule, for rows that count from one
     * @param known the last day on which anything can have happened; what is dated later is only planned
     */
    Anchors(Facts facts, CareHistory care, Function<String, Found> rules, LocalDate known) {
        this.facts = facts;
        this.care = care;
        this.rules = rules;
        this.known = known;
    }

    Found find(String name) {
        Found known = found.get(name);
        if (known == null) {
            known = look(name);
            found.put(name, known);
        }
        return known;
    }

    private Found look(String name) {
        if (OF_THE_STAY.contains(name)) {
            return care.current()
                    .map(spell -> Found.of(ofStay(name, spell), name))
                    .orElseGet(() -> Found.of(null, care.missing()));
        }
        if (FactNames.MOMENTS.contains(name)) {
            LocalDateTime moment = facts.moments().get(name);
            return Found.of(
                    moment == null
                            ? null
                            : new Anchor(moment.toLocalDate(), moment, null, null, Words.fact(name), Set.of(name)),
                    name);
        }
        if (FactNames.DATES.contains(name)) {
            return plain(name, facts.dates().get(name));
        }
        return switch (name) {
            case "noReasonableEfforts.date" ->
                plain(
                        name,
                        facts.noReasonableEfforts() == null
                                ? null
                                : facts.noReasonableEfforts().date());
            case "indianChild.emergencyRemovalDate" ->
                plain(
                        name,
                        facts.indianChild() == null ? null : facts.indianChild().emergencyRemovalDate());
            case "indianChild.lastNoticeReceived" -> lastNotice(name);
            case "qrtpPlacements" -> several(name, facts.qrtpPlacements().stream());
            case "qrtpPlacements.first" ->
                several(name, facts.qrtpPlacements().stream().limit(1));
            case "trialHomeVisits.from" -> trialHomeVisits(name);
            case "permanencyHearing" -> permanencyHearing(name);
            default -> ofKind(name);
        };
    }

    /** The day of a stay's own fact; a finding from before the removal counts from the removal. */
    static @Nullable Anchor ofStay(String name, Spell spell) {
        LocalDate day = switch (name) {
            case "removalDate" -> spell.removal();
            case "placementDate" -> spell.placement();
            default ->
                spell.finding() == null || !spell.finding().isBefore(spell.removal())
                        ? spell.finding()
                        : spell.removal();
        };
        if (day == null) {
            return null;
        }
        var uses = new TreeSet<>(Set.of("removalDate", "trialHomeVisits", "absences", "options"));
        if (name.equals("firstFindingDate")) {
            uses.add("adjudicationFindingDate");
        }
        uses.add(name);
        return new Anchor(day, null, null, null, Words.fact(name), uses);
    }

    /** The last event of these kinds on or after a day; the names are parted by commas. */
    Optional<Anchor> lastHeld(String names, String ruleId, LocalDate since) {
        List<String> kinds = Stream.concat(Stream.of(HELD + ruleId), Arrays.stream(names.split("\\s*,\\s*")))
                .toList();
        return facts.held().stream()
                .filter(event -> kinds.contains(HELD + event.kind())
                        && !event.date().isBefore(since)
                        && !event.date().isAfter(known))
                .max(Comparator.comparing(Happened::date))
                .map(event -> Anchor.on(event.date(), HELD + event.kind()));
    }

    /** Every day on which one of these happened, in order; {@code end} is what began at the anchor and ended. */
    List<LocalDate> events(List<String> names, String ruleId, Anchor anchor) {
        return days(names, ruleId, anchor).stream()
                .filter(day -> !day.isAfter(known))
                .toList();
    }

    /** The next day for which one of these is planned: it has a date, and that day has not come. */
    Optional<LocalDate> planned(List<String> names, String ruleId, Anchor anchor) {
        return days(names, ruleId, anchor).stream()
                .filter(day -> day.isAfter(known))
                .findFirst();
    }

    private List<LocalDate> days(List<String> names, String ruleId, Anchor anchor) {
        var days = new ArrayList<LocalDate>();
        for (String name :
                Stream.concat(names.stream(), Stream.of(HELD + ruleId)).toList()) {
            if (name.startsWith(HELD)) {
                days.addAll(daysOf(facts.held(), name.substring(HELD.length())));
            } else if (name.startsWith("requests.")) {
                days.addAll(daysOf(facts.requests(), name.substring("requests.".length())));
            } else if (name.equals("trialHomeVisits.to")) {
                Optional.ofNullable(anchor.end()).ifPresent(days::add);
            } else {
                Optional.ofNullable(facts.dates().get(name)).ifPresent(days::add);
            }
        }
        return days.stream().sorted().toList();
    }

    boolean knows(String fact) {
        return switch (fact) {
            case "siblingsApart" -> facts.siblingsApart() != null;
            case "noReasonableEfforts.ground" ->
                facts.noReasonableEfforts() != null
                        && facts.noReasonableEfforts().ground() != null;
            default -> find(fact).missing().isEmpty();
        };
    }

    private Found lastNotice(String name) {
        var child = facts.indianChild();
        var missing = new ArrayList<String>();
        LocalDate parent = child == null ? null : child.parentNoticeReceived();
        LocalDate tribe = child == null ? null : child.tribeNoticeReceived();
        if (parent == null) {
            missing.add("indianChild.parentNoticeReceived");
        }
        if (tribe == null) {
            missing.add("indianChild.tribeNoticeReceived");
        }
        return parent == null || tribe == null
                ? new Found(List.of(), missing)
                : plain(name, parent.isAfter(tribe) ? parent : tribe);
    }

    private Found trialHomeVisits(String name) {
        return Found.all(
                facts.trialHomeVisits().stream()
                        .map(visit -> new Anchor(
                                visit.from(),
                                null,
                                visit.extendedTo(),
                                visit.to(),
                                Words.fact(name),
                                Set.of("trialHomeVisits")))
                        .toList(),
                name);
    }

    /** The hearing that is set; when none is set, the one last held. */
    private Found permanencyHearing(String name) {
        LocalDate next = facts.dates().get("nextPermanencyHearingDate");
        LocalDate last = daysOf(facts.held(), "permanency-hearing").stream()
                .reduce((first, second) -> second)
                .orElse(null);
        LocalDate hearing = next == null || last != null && last.isAfter(next) ? last : next;
        return hearing == null
                ? Found.of(null, "nextPermanencyHearingDate")
                : Found.of(
                        new Anchor(
                                hearing,
                                null,
                                null,
                                null,
                                Words.fact(name),
                                Set.of("nextPermanencyHearingDate", "held")),
                        name);
    }

    private Found ofKind(String name) {
        if (name.startsWith(HELD)) {
            LocalDate since = care.current().map(Spell::removal).orElse(LocalDate.MIN);
            return Found.of(lastHeld(name, "", since).orElse(null), name);
        }
        if (name.startsWith("requests.")) {
            return several(name, daysOf(facts.requests(), name.substring("requests.".length())).stream());
        }
        if (name.startsWith("plannedActions.")) {
            return several(name, daysOf(facts.plannedActions(), name.substring("plannedActions.".length())).stream());
        }
        return rules.apply(name);
    }

    private static Found plain(String name, @Nullable LocalDate day) {
        return Found.of(day == null ? null : Anchor.on(day, name), name);
    }

    private static Found several(String name, Stream<LocalDate> days) {
        return Found.all(days.map(day -> Anchor.on(day, name)).toList(), name);
    }

    private static List<LocalDate> daysOf(List<Happened> events, String kind) {
        return events.stream()
                .filter(event -> event.kind().equals(kind))
                .map(Happened::date)
                .toList();
    }
}
