package org.homeward.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a plan's ledger: its date now, or what it waits for, and every value it had before.
 *
 * @param status waiting, running, met, late or no-longer-applies
 * @param deadline the date and how it came about; for a rule that no longer applies, the last one
 * @param missingFacts what a waiting rule waits for
 * @param ruleVersion the version of the rule table that was used
 * @param facts the facts that the date hangs on, with their values
 * @param since when this value came about
 * @param history earlier values, newest first
 */
public record LedgerEntry(
        String ruleId,
        int occurrence,
        String title,
        String status,
        @Nullable Deadline deadline,
        List<String> missingFacts,
        String ruleVersion,
        Map<String, Object> facts,
        Instant since,
        List<Earlier> history) {

    public static final String OVER = "no-longer-applies";

    /** The value from which a date that still runs was moved last; null when it stands where it first stood. */
    public @Nullable Earlier movedFrom() {
        if (!isOpen()) {
            return null;
        }
        for (Earlier earlier : history) {
            if (!earlier.became().equals("moved")) {
                return null;
            }
            if (earlier.dueDate() != null && !earlier.dueDate().equals(deadline == null ? null : deadline.dueDate())) {
                return earlier;
            }
        }
        return null;
    }

    /** Whether the date still runs, in time or late. */
    public boolean isOpen() {
        return status.equals(Deadline.RUNNING) || status.equals(Deadline.LATE);
    }

    /**
     * A value that a deadline had before.
     *
     * @param became what became of it: met, moved, waiting or no-longer-applies
     */
    public record Earlier(
            Instant at,
            String became,
            String reason,
            @Nullable LocalDate dueDate,
            String ruleVersion,
            @Nullable Deadline deadline) {}
}
