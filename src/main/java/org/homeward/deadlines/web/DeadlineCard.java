package org.homeward.deadlines.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.deadlines.Deadline;
import org.homeward.deadlines.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** One deadline as the page shows it. */
public final class DeadlineCard {

    private static final int MOST_LINES = 6;

    /** Flags that have a mark of their own on the card. */
    private static final List<String> SHOWN_OTHERWISE = List.of("Unverified rule", "Planned for", "Breach: overdue");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("held.permanency-hearing", "a permanency hearing"),
            Map.entry("held.acr", "an administrative case review"),
            Map.entry("held.case-plan", "a case plan"),
            Map.entry("held", "what was really held"),
            Map.entry("requests", "requests"),
            Map.entry("requests.service", "a request for services"),
            Map.entry("requests.service-appeal", "an appeal"),
            Map.entry("requests.decision-review", "a request for a decision review"),
            Map.entry("requests.relative-placement", "a relative's request for placement"),
            Map.entry("plannedActions.service-reduction", "a planned reduction of services"),
            Map.entry("plannedActions.placement-move", "a planned move"),
            Map.entry("noReasonableEfforts.date", "a finding that reasonable efforts are not required"),
            Map.entry("indianChild.parentNoticeReceived", "ICWA notice received by the parents"),
            Map.entry("indianChild.tribeNoticeReceived", "ICWA notice received by the tribe"),
            Map.entry("indianChild.emergencyRemovalDate", "an emergency removal of an Indian child"),
            Map.entry("qrtpPlacements", "a placement in a QRTP"),
            Map.entry("qrtpPlacements.first", "a placement in a QRTP"),
            Map.entry("trialHomeVisits.from", "a trial home visit"),
            Map.entry("trialHomeVisits.to", "the end of the trial home visit"),
            Map.entry("absences.to", "the day of return"));

    private final LedgerEntry entry;
    private final boolean mayRecord;

    /** @param mayRecord whether this person may say that a duty is done */
    DeadlineCard(LedgerEntry entry, boolean mayRecord) {
        this.entry = entry;
        this.mayRecord = mayRecord;
    }

    boolean is(String status) {
        return entry.status().equals(status);
    }

    public LedgerEntry entry() {
        return entry;
    }

    public @Nullable Deadline deadline() {
        return entry.deadline();
    }

    /** Where a link to this date leads. */
    public String anchor() {
        return entry.occurrence() == 1 ? entry.ruleId() : entry.ruleId() + "-" + entry.occurrence();
    }

    /** What somebody has to do can be recorded as done right here; of a rolling duty the next round begins then. */
    public boolean recordable() {
        return mayRecord
                && entry.isOpen()
                && entry.deadline() != null
                && entry.deadline().bindsSomebody();
    }

    public LedgerEntry.@Nullable Earlier moved() {
        return entry.movedFrom();
    }

    public boolean floor() {
        return entry.deadline() != null && entry.deadline().kind().equals("not-before");
    }

    /** Flags that a person must see before the explanation; what is unverified or planned has its own mark. */
    public List<String> warnings() {
        return entry.deadline() == null
                ? List.of()
                : entry.deadline().flags().stream()
                        .filter(flag -> SHOWN_OTHERWISE.stream().noneMatch(flag::startsWith))
                        .toList();
    }

    /** The rule's date by another, earlier reading, when it is worth planning for. */
    public boolean saferDay() {
        Deadline deadline = entry.deadline();
        return deadline != null
                && !floor()
                && (deadline.safeDate() != null || !deadline.targetDate().equals(deadline.dueDate()));
    }

    public String missing() {
        return entry.missingFacts().stream().map(DeadlineCard::words).collect(Collectors.joining("; "));
    }

    /** The facts that the date hangs on, in words, as lines. */
    public Map<String, List<String>> facts() {
        var facts = new LinkedHashMap<String, List<String>>();
        entry.facts().forEach((name, value) -> facts.put(words(name), lines(value)));
        return facts;
    }

    private static List<String> lines(Object value) {
        if (!(value instanceof List<?> list)) {
            return List.of(line(value));
        }
        var lines = new ArrayList<String>();
        list.stream()
                .skip(Math.max(0, list.size() - MOST_LINES))
                .map(DeadlineCard::line)
                .forEach(lines::add);
        if (list.size() > MOST_LINES) {
            lines.addFirst((list.size() - MOST_LINES) + " earlier ones");
        }
        return lines;
    }

    private static String line(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "Yes" : "No";
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", "));
            default -> value.toString().replace('T', ' ');
        };
    }

    static String words(String fact) {
        String known = WORDS.get(fact);
        return known != null
                ? known
                : fact.replaceAll("([A-Z])", " $1").replaceAll("[.-]", " ").toLowerCase(Locale.ROOT);
    }
}
