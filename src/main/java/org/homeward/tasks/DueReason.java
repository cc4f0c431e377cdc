package org.homeward.tasks;

import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a task is due when it is: the row of the table that set its date.
 *
 * @param within how long people have for it, an ISO 8601 period such as {@code P5D} or {@code PT4H}
 * @param note what the table says about the row, with its source
 */
public record DueReason(
        String table,
        int version,
        String rowId,
        String within,
        @Nullable String note) {

    /** The period as people say it: 5 days, 4 hours; as written when it is no period. */
    public String inWords() {
        try {
            if (within.startsWith("PT")) {
                return count(Duration.parse(within).toHours(), "hour");
            }
            Period period = Period.parse(within);
            return period.toTotalMonths() > 0 ? count(period.toTotalMonths(), "month") : count(period.getDays(), "day");
        } catch (java.time.format.DateTimeParseException asWritten) {
            return within;
        }
    }

    private static String count(long number, String unit) {
        return String.format(Locale.US, "%d %s%s", number, unit, number == 1 ? "" : "s");
    }
}
