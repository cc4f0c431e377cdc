package org.homeward.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date that the engine watches.
 *
 * @param revision counts the moves of the date
 * @param overAt the moment at which it is missed
 * @param knownLate whether it was over when it came on the ledger
 */
record Watch(UUID id, LedgerRow.Key key, int revision, Instant overAt, boolean knownLate) {

    /** How a watch came to its end; {@code code} stands on the record and in the engine. */
    record End(String code, @Nullable LocalDate metOn, long daysLate) {

        static final String MET = "met";
        static final End PLAN_CLOSED = new End("plan-closed", null, 0);
        static final End NOT_ANY_MORE = new End(LedgerEntry.OVER, null, 0);

        static End met(@Nullable LocalDate on, long daysLate) {
            return new End(MET, on, Math.max(0, daysLate));
        }

        boolean isMet() {
            return code.equals(MET);
        }
    }
}
