package org.homeward.workers.plan;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.workers.EngineTime;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;

/** A period that a decision table answered, such as {@code P30D}, counted from now. */
record PeriodFromTable(Period period, ZonedDateTime end) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

    /** Reads the table's answer; an answer that is no period opens an incident that names the table. */
    static PeriodFromTable read(@Nullable String answer, String table, Clock clock) {
        try {
            Period period = Period.parse(answer == null ? "" : answer);
            if (period.isNegative()) {
                throw new DateTimeException("goes back");
            }
            return new PeriodFromTable(period, ZonedDateTime.now(clock).plus(period));
        } catch (DateTimeException noPeriod) {
            throw Trouble.needsHelp(
                    "The table \"" + table + "\" answered \"" + answer
                            + "\", which is not a period such as P30D. Correct the table, or the variable here, and try again.");
        }
    }

    /** When it ends, as the engine reads it. */
    String at() {
        return EngineTime.of(end);
    }

    /** The day on which it ends, for people. */
    String day() {
        return DAY.format(end);
    }

    /** How long it is, for people: "30 days". */
    String inWords() {
        var parts = new ArrayList<String>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return parts.isEmpty() ? "no time" : String.join(" and ", parts);
    }

    private static void add(List<String> parts, int amount, String unit) {
        if (amount != 0) {
            parts.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }
}
