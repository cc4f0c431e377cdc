package org.homeward.deadlines.counting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts one row from one anchor. Every number comes with the row; only the ways of counting are here. */
final class Counter {

    private final Place place;
    private final boolean leapBirthdayInMarch;

    Counter(Place place, boolean leapBirthdayInMarch) {
        this.place = place;
        this.leapBirthdayInMarch = leapBirthdayInMarch;
    }

    Counted count(RuleRow row, Anchor anchor) {
        return count(row, anchor, false);
    }

    /** Counts as if the closed days that are only assumed were open. */
    Counted countWithoutAssumedDays(RuleRow row, Anchor anchor) {
        return count(row, anchor, true);
    }

    private Counted count(RuleRow row, Anchor anchor, boolean certainOnly) {
        return switch (row.counting()) {
            case CAL, CAL_R, MON, MON_R, MON_CUM -> forward(row, anchor, certainOnly);
            case WD -> openDays(row, anchor, calendar(row, certainOnly));
            case HRS -> hours(row, anchor);
            case HRS_X -> openHours(row, anchor, calendar(row, certainOnly));
            case BACK -> backward(row, anchor, certainOnly);
            case EACH -> monthEnd(row, anchor);
        };
    }

    private Counted forward(RuleRow row, Anchor anchor, boolean certainOnly) {
        LocalDate last = plus(anchor.date(), row);
        String step = "+ " + Words.amount(row.amount(), row.unit()) + " = " + Words.day(last);
        boolean floor = row.kind().equals("not-before") && row.calendar() != CalendarKind.NONE;
        if (!row.counting().rolls() && !floor) {
            return Counted.on(last, step);
        }
        DayCalendar calendar = calendar(row, certainOnly);
        LocalDate open = calendar.onOrAfter(last);
        return open.equals(last)
                ? Counted.on(last, step)
                : new Counted(open, null, last, List.of(step, moved(row, calendar, last, open)));
    }

    private Counted openDays(RuleRow row, Anchor anchor, DayCalendar calendar) {
        LocalDate day = anchor.date();
        var skipped = new ArrayList<String>();
        for (int counted = 0; counted < row.amount(); counted++) {
            day = day.plusDays(1);
            while (!calendar.isOpen(day)) {
                calendar.whyClosed(day).filter(why -> !why.startsWith("a ")).ifPresent(skipped::add);
                day = day.plusDays(1);
            }
        }
        String without = skipped.isEmpty() ? "" : ", without " + String.join(", ", skipped);
        return Counted.on(
                day,
                "+ " + row.amount() + " working days (" + row.calendar().word() + " calendar" + without + ") = "
                        + Words.day(day));
    }

    private Counted hours(RuleRow row, Anchor anchor) {
        ZonedDateTime end = start(row, anchor).plus(Duration.ofHours(row.amount()));
        return moment(end, "+ " + Words.amount(row.amount(), row.unit()) + ", weekends and holidays included");
    }

    private Counted openHours(RuleRow row, Anchor anchor, DayCalendar calendar) {
        ZonedDateTime at = start(row, anchor);
        Duration left = Duration.ofHours(row.amount());
        var skipped = new ArrayList<String>();
        while (true) {
            LocalDate day = at.toLocalDate();
            ZonedDateTime midnight = day.plusDays(1).atStartOfDay(place.zone());
            Duration today = Duration.between(at, midnight);
            if (calendar.isOpen(day)) {
                if (left.compareTo(today) <= 0) {
                    break;
                }
                left = left.minus(today);
            } else {
                skipped.add(Words.weekday(day) + " " + day.getDayOfMonth());
            }
            at = midnight;
        }
        String without = skipped.isEmpty() ? "" : ", without " + String.join(", ", skipped);
        return moment(
                at.plus(left),
                "+ " + row.amount() + " hours that count (" + row.calendar().word() + " calendar" + without + ")");
    }

    private Counted backward(RuleRow row, Anchor anchor, boolean certainOnly) {
        if (row.unit().equals("hours")) {
            return moment(
                    start(row, anchor).minus(Duration.ofHours(row.amount())),
                    "- " + Words.amount(row.amount(), row.unit()));
        }
        LocalDate day = anchor.date().minus(period(row));
        String step = "- " + Words.amount(row.amount(), row.unit()) + " = " + Words.day(day);
        if (row.calendar() == CalendarKind.NONE) {
            return Counted.on(day, step);
        }
        DayCalendar calendar = calendar(row, certainOnly);
        LocalDate open = calendar.onOrBefore(day);
        return open.equals(day)
                ? Counted.on(day, step)
                : new Counted(open, null, day, List.of(step, moved(row, calendar, day, open)));
    }

    /** The end of the first whole month after the anchor, or of the month after an event. */
    private Counted monthEnd(RuleRow row, Anchor anchor) {
        boolean wholeMonth = row.part() == Part.LIMIT && anchor.date().getDayOfMonth() == 1;
        YearMonth month = YearMonth.from(anchor.date()).plusMonths(wholeMonth ? 0 : row.amount());
        return Counted.on(month.atEndOfMonth(), "once in the calendar month, by " + Words.day(month.atEndOfMonth()));
    }

    private LocalDate plus(LocalDate from, RuleRow row) {
        LocalDate day = from.plus(period(row));
        boolean leapDay = from.getMonth() == Month.FEBRUARY && from.getDayOfMonth() == 29;
        return leapBirthdayInMarch && row.anchorFact().equals("birthDate") && leapDay && day.getDayOfMonth() == 28
                ? day.plusDays(1)
                : day;
    }

    private static Period period(RuleRow row) {
        return switch (row.unit()) {
            case "days" -> Period.ofDays(row.amount());
            case "months" -> Period.ofMonths(row.amount());
            case "years" -> Period.ofYears(row.amount());
            default ->
                throw new BadRule("Rule " + row.ruleId() + " cannot count " + row.unit() + " by "
                        + row.counting().code());
        };
    }

    private ZonedDateTime start(RuleRow row, Anchor anchor) {
        if (anchor.moment() == null) {
            throw new BadRule("Rule " + row.ruleId() + " counts hours, but " + row.anchorFact() + " is only a date");
        }
        return anchor.moment().atZone(place.zone());
    }

    private Counted moment(ZonedDateTime end, String step) {
        LocalDate day = end.toLocalDate();
        return new Counted(day, end, day, List.of(step + " = " + Words.moment(end.toLocalDateTime())));
    }

    private DayCalendar calendar(RuleRow row, boolean certainOnly) {
        DayCalendar calendar = place.calendar(row.calendar());
        return certainOnly ? calendar.certain() : calendar;
    }

    private static String moved(RuleRow row, DayCalendar calendar, LocalDate closed, LocalDate open) {
        int step = open.isAfter(closed) ? 1 : -1;
        String why = Stream.iterate(closed, day -> !day.equals(open), day -> day.plusDays(step))
                .flatMap(day -> calendar.whyClosed(day).stream())
                .collect(Collectors.joining(", then "));
        return "closed that day (" + why + "; " + row.calendar().word() + " calendar), so " + Words.day(open);
    }
}
