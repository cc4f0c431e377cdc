package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/** What stands beside a due date: window, safe date, extended date, and calendars that disagree. */
final class Extras {

    private Extras() {}

    static void add(Draft draft, Function<Part, List<RuleRow>> rows, Case of) {
        rows.apply(Part.OPENS).forEach(row -> opens(draft, row, of));
        rows.apply(Part.STRICTER).forEach(row -> stricter(draft, row, of));
        rows.apply(Part.EXTENDED).forEach(row -> extended(draft, row, of));
        calendars(draft, of);
        of.care().flags().stream()
                .filter(flag -> draft.uses.contains("removalDate"))
                .forEach(draft.flags::add);
        if (draft.row.counting() == Counting.MON_CUM) {
            draft.stricter(draft.due.minusDays(1));
            draft.steps.add("read as \"by the end of the last month\" it is one day earlier");
        }
    }

    private static void opens(Draft draft, RuleRow row, Case of) {
        Anchor anchor = row.anchorFact().equals(row.ruleId())
                ? new Anchor(draft.due, null, null, null, row.title(), draft.uses)
                : draft.anchor;
        Counted opens = of.counter().count(row, anchor);
        LocalDateTime moment = opens.moment() == null ? null : opens.moment().toLocalDateTime();
        draft.windowStart = moment == null ? opens.date().toString() : Draft.format(moment);
        draft.steps.add("not before " + (moment == null ? Words.day(opens.date()) : Words.moment(moment)));
    }

    private static void stricter(Draft draft, RuleRow row, Case of) {
        for (Anchor anchor : of.anchors().find(row.anchorFact()).anchors()) {
            Counted counted = of.counter().count(row, anchor);
            draft.uses.addAll(anchor.uses());
            if (draft.stricter(counted.date())) {
                draft.steps.add("stricter reading (" + row.citation() + (row.verified() ? "" : ", unverified") + "): "
                        + Words.day(counted.date()));
            }
        }
    }

    private static void extended(Draft draft, RuleRow row, Case of) {
        Counted counted = of.counter().count(row, draft.anchor);
        draft.extended = counted.date();
        draft.steps.add("with the one extension allowed, at most " + Words.day(counted.date())
                + (row.verified() ? "" : " (unverified)"));
    }

    private static void calendars(Draft draft, Case of) {
        RuleRow row = draft.row;
        if (draft.floor() || !draft.counted.date().equals(draft.due)) {
            return;
        }
        if (row.counting().rolls()) {
            rolled(draft, of.place());
        }
        LocalDate certain =
                of.counter().countWithoutAssumedDays(row, draft.anchor).date();
        if (!certain.equals(draft.due)) {
            draft.stricter(certain);
            draft.flags.add("Assumed closed day: without it the date is " + Words.day(certain)
                    + "; no order or list for that day was seen");
        }
    }

    /** The roll follows the statute's holidays; the act itself needs an open court. */
    private static void rolled(Draft draft, Place place) {
        LocalDate last = draft.counted.unrolled();
        DayCalendar court = place.calendar(CalendarKind.COURT);
        DayCalendar statute = place.calendar(draft.row.calendar());
        LocalDate open = court.onOrBefore(last);
        if (draft.stricter(open)) {
            draft.steps.add("safe: " + Words.day(open) + ", the last day before that on which the court is open");
        }
        if (!court.onOrAfter(last).equals(statute.onOrAfter(last))) {
            draft.flags.add("Calendars disagree about " + Words.day(last) + ": the "
                    + draft.row.calendar().word() + " calendar says "
                    + statute.whyClosed(last).map(why -> "closed (" + why + ")").orElse("open")
                    + ", the court calendar "
                    + court.whyClosed(last).map(why -> "closed (" + why + ")").orElse("open"));
        }
    }
}
