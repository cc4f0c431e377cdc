package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.deadlines.counting.Facts.Away;

/**
 * Adds up the days in care and finds the first day on which they reach the amount inside the span looked back on.
 *
 * <p>Days away do not count, from the day of leaving to the day before the return. The days that count before a day are
 * laid end to end just before it; the amount is reached when their first day plus the amount is not later than that day.
 * For a stay without a break that is simply the entry plus the amount.
 */
final class CumulativeCare {

    private static final int TOO_FAR_IN_YEARS = 60;

    private final List<LocalDate[]> inCare;
    private final Period amount;
    private final Period within;

    /** @param spans from the day of entry (included) to the day of discharge (left out), in order */
    CumulativeCare(List<LocalDate[]> spans, List<Away> away, Period amount, Period within) {
        this.inCare = without(spans, away);
        this.amount = amount;
        this.within = within;
    }

    /** The first such day on or after {@code entered}; empty while the clock stands still. */
    Optional<LocalDate> reachedFrom(LocalDate entered) {
        LocalDate day = entered;
        LocalDate tooFar = entered.plusYears(TOO_FAR_IN_YEARS);
        while (!day.isAfter(tooFar)) {
            // The shifted start never moves back as the day moves on, so no earlier day can do.
            LocalDate earliest = shiftedStart(day).plus(amount);
            if (!earliest.isAfter(day)) {
                return Optional.of(day);
            }
            day = earliest;
        }
        return Optional.empty();
    }

    /** The day from which an unbroken stay would give the same count. */
    LocalDate shiftedStart(LocalDate day) {
        return day.minusDays(daysBefore(day));
    }

    /** Days in care before that day, inside the span looked back on. */
    long daysBefore(LocalDate day) {
        LocalDate first = day.minus(within);
        long days = 0;
        for (LocalDate[] span : inCare) {
            LocalDate from = span[0].isBefore(first) ? first : span[0];
            LocalDate to = span[1].isAfter(day) ? day : span[1];
            days += Math.max(0, ChronoUnit.DAYS.between(from, to));
        }
        return days;
    }

    private static List<LocalDate[]> without(List<LocalDate[]> spans, List<Away> away) {
        List<Away> ordered =
                away.stream().sorted(Comparator.comparing(Away::from)).toList();
        var left = new ArrayList<LocalDate[]>();
        for (LocalDate[] span : spans) {
            LocalDate from = span[0];
            for (Away gap : ordered) {
                LocalDate back = gap.to() == null ? LocalDate.MAX : gap.to();
                if (back.isAfter(from) && gap.from().isBefore(span[1])) {
                    left.add(new LocalDate[] {from, gap.from()});
                    from = back;
                }
            }
            left.add(new LocalDate[] {from, span[1]});
        }
        return left.stream().filter(span -> span[0].isBefore(span[1])).toList();
    }
}
