package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row's date and how it came about.
 *
 * @param date the day it falls on
 * @param moment the exact moment, for rules that count hours
 * @param unrolled the day before any move off a closed day
 */
record Counted(LocalDate date, @Nullable ZonedDateTime moment, LocalDate unrolled, List<String> steps) {

    static Counted on(LocalDate date, String... steps) {
        return new Counted(date, null, date, List.of(steps));
    }

    /** The last day on which it can still be done: a moment at midnight leaves only the day before. */
    LocalDate lastDay() {
        return moment != null && moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.minusDays(1) : date;
    }
}
