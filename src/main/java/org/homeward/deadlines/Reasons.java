package org.homeward.deadlines;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.deadlines.LedgerStore.Change;

/** Says in words why a deadline changed. */
final class Reasons {

    private Reasons() {}

    static Change change(LedgerRow before, LedgerRow after) {
        return new Change(before, became(before, after), reason(before, after));
    }

    private static String became(LedgerRow before, LedgerRow after) {
        if (after.status().equals(LedgerEntry.OVER) || after.status().equals(Deadline.WAITING)) {
            return after.status();
        }
        return nextRound(before, after) || after.status().equals(Deadline.MET) ? Deadline.MET : "moved";
    }

    /** The next round of a rolling rule begins with what was really held. */
    static boolean nextRound(LedgerRow before, LedgerRow after) {
        return before.deadline() != null
                && after.deadline() != null
                && after.deadline().anchorFact().startsWith("held.")
                && stillHeld(before, after)
                && after.deadline().anchorDate().isAfter(before.deadline().anchorDate());
    }

    /** A round that began with an event which has another date now was corrected, not held again. */
    private static boolean stillHeld(LedgerRow before, LedgerRow after) {
        Deadline was = Objects.requireNonNull(before.deadline());
        if (!was.anchorFact().startsWith("held.")) {
            return true;
        }
        return after.facts().get("held") instanceof List<?> events
                && events.stream()
                        .anyMatch(event -> event instanceof Map<?, ?> held
                                && was.anchorFact().equals("held." + held.get("kind"))
                                && was.anchorDate().toString().equals(held.get("date")));
    }

    private static String reason(LedgerRow before, LedgerRow after) {
        if (nextRound(before, after)) {
            return "It was held on " + Objects.requireNonNull(after.deadline()).anchorDate()
                    + "; the next one is counted from there";
        }
        String facts = changedFacts(before.facts(), after.facts());
        if (!facts.isEmpty()) {
            return "Facts changed: " + facts;
        }
        if (!before.ruleVersion().equals(after.ruleVersion())) {
            return "The rule changed (version " + before.ruleVersion() + " to " + after.ruleVersion() + ")";
        }
        return switch (after.status()) {
            case Deadline.MET -> "It was done";
            case Deadline.WAITING -> "A fact was taken away: " + String.join(", ", after.missingFacts());
            case LedgerEntry.OVER -> "The rule does not apply to the facts any more";
            default -> "Other facts changed";
        };
    }

    private static String changedFacts(Map<String, Object> before, Map<String, Object> after) {
        var names = new TreeSet<String>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
