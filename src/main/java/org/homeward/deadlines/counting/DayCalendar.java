package org.homeward.deadlines.counting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The open and closed days of one office; Saturdays and Sundays are always closed. */
final class DayCalendar {

    /** A weekday on which the office is closed; {@code assumed} when no order or list for it was seen. */
    record ClosedDay(String name, boolean assumed) {}

    private final IntFunction<Map<LocalDate, ClosedDay>> source;
    private final Map<Integer, Map<LocalDate, ClosedDay>> years = new ConcurrentHashMap<>();
    private final boolean trustsAssumed;
    private final DayCalendar certain;

    DayCalendar(IntFunction<Map<LocalDate, ClosedDay>> source) {
        this.source = source;
        this.trustsAssumed = true;
        this.certain = new DayCalendar(this);
    }

    private DayCalendar(DayCalendar all) {
        this.source = year -> all.closedIn(year).entrySet().stream()
                .filter(day -> !day.getValue().assumed())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.trustsAssumed = false;
        this.certain = this;
    }

    /** The same calendar without the days that are only assumed. */
    DayCalendar certain() {
        return trustsAssumed ? certain : this;
    }

    boolean isOpen(LocalDate day) {
        return !weekend(day) && !closedIn(day.getYear()).containsKey(day);
    }

    /** Why the office is closed on that day, in words; empty when it is open. */
    Optional<String> whyClosed(LocalDate day) {
        ClosedDay closed = closedIn(day.getYear()).get(day);
        if (closed != null) {
            return Optional.of(closed.name() + (closed.assumed() ? ", assumed" : ""));
        }
        return weekend(day) ? Optional.of("a " + Words.weekday(day)) : Optional.empty();
    }

    LocalDate onOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    LocalDate onOrBefore(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    private Map<LocalDate, ClosedDay> closedIn(int year) {
        Map<LocalDate, ClosedDay> known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, source::apply);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
