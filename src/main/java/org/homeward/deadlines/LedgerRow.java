package org.homeward.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of the ledger as it is stored; {@code deadline} is null while the rule waits. */
record LedgerRow(
        String ruleId,
        int occurrence,
        String status,
        String title,
        @Nullable Deadline deadline,
        List<String> missingFacts,
        String ruleVersion,
        Map<String, Object> facts,
        Instant since) {

    /** Names a rule's occurrence in one plan. */
    record Key(String ruleId, int occurrence) {}

    static LedgerRow of(Deadline deadline, Map<String, Object> facts, String version, Instant now) {
        var used = new TreeMap<String, Object>();
        deadline.factsUsed().stream().filter(facts::containsKey).forEach(name -> used.put(name, facts.get(name)));
        String status = deadline.status().equals(Deadline.LATE) ? Deadline.RUNNING : deadline.status();
        return new LedgerRow(
                deadline.ruleId(),
                deadline.occurrence(),
                status,
                deadline.title(),
                deadline,
                List.of(),
                version,
                used,
                now);
    }

    static LedgerRow of(Waiting waiting, String version, Instant now) {
        return new LedgerRow(
                waiting.ruleId(),
                1,
                Deadline.WAITING,
                waiting.title(),
                null,
                waiting.missingFacts(),
                version,
                Map.of(),
                now);
    }

    Key key() {
        return new Key(ruleId, occurrence);
    }

    boolean running() {
        return status.equals(Deadline.RUNNING);
    }

    /** Whether the engine watches it: somebody still has to do something by a date. */
    boolean watched() {
        return running() && deadline != null && deadline.bindsSomebody();
    }

    @Nullable
    LocalDate due() {
        return deadline == null ? null : deadline.dueDate();
    }

    /** Whether a person would say that it is the same: same day, same moment, same state of things. */
    boolean sameAs(LedgerRow other) {
        return status.equals(other.status)
                && sameDates(other)
                && Objects.equals(anchorDate(), other.anchorDate())
                && missingFacts.equals(other.missingFacts);
    }

    boolean sameDates(LedgerRow other) {
        return Objects.equals(due(), other.due())
                && Objects.equals(dueInstant(), other.dueInstant())
                && Objects.equals(
                        deadline == null ? null : deadline.safeDate(),
                        other.deadline == null ? null : other.deadline.safeDate());
    }

    LedgerRow over(Instant now) {
        return new LedgerRow(ruleId, occurrence, LedgerEntry.OVER, title, deadline, List.of(), ruleVersion, facts, now);
    }

    LedgerRow since(Instant then) {
        return new LedgerRow(ruleId, occurrence, status, title, deadline, missingFacts, ruleVersion, facts, then);
    }

    private @Nullable LocalDate anchorDate() {
        return deadline == null ? null : deadline.anchorDate();
    }

    private @Nullable Instant dueInstant() {
        return deadline == null ? null : deadline.dueInstant();
    }
}
