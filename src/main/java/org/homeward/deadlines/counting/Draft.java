package org.homeward.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.deadlines.Deadline;
import org.jspecify.annotations.Nullable;

/** One deadline while it is being worked out. */
final class Draft {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    final RuleRow row;
    final Anchor anchor;
    final Counted counted;
    final int occurrence;
    final List<String> steps = new ArrayList<>();
    final Set<String> flags = new LinkedHashSet<>();
    final Set<String> uses = new TreeSet<>();
    LocalDate due;

    @Nullable
    LocalDate safe;

    @Nullable
    LocalDate extended;

    @Nullable
    LocalDate doneOn;

    @Nullable
    LocalDate plannedFor;

    @Nullable
    String windowStart;

    boolean rolling;

    @Nullable
    String recordedAs;

    Draft(RuleRow row, Anchor anchor, Counted counted, int occurrence) {
        this.row = row;
        this.anchor = anchor;
        this.counted = counted;
        this.occurrence = occurrence;
        this.due = counted.date();
        uses.addAll(anchor.uses());
        steps.add(anchor.words() + " on "
                + (anchor.moment() == null ? Words.day(anchor.date()) : Words.moment(anchor.moment())));
        steps.addAll(counted.steps());
        if (anchor.until() != null && anchor.until().isAfter(due)) {
            due = anchor.until();
            steps.add("the court ordered longer, until " + Words.day(due));
        }
    }

    boolean floor() {
        return row.kind().equals("not-before");
    }

    /** Takes a stricter date when it is earlier than the due date and any stricter one before. */
    boolean stricter(LocalDate date) {
        if (floor() || !date.isBefore(due)) {
            return false;
        }
        if (safe == null || date.isBefore(safe)) {
            safe = date;
        }
        return true;
    }

    LocalDate lastDay() {
        return counted.date().equals(due) ? counted.lastDay() : due;
    }

    Deadline finish(Place place, Instant asOf) {
        DayCalendar agency = place.calendar(CalendarKind.AGENCY);
        ZonedDateTime moment = counted.date().equals(due) ? counted.moment() : null;
        if (!row.verified()) {
            flags.add("Unverified rule: the law's own words were not seen; ask counsel before relying on this date");
        }
        if (plannedFor != null) {
            flags.add("Planned for " + Words.day(plannedFor)
                    + (plannedFor.isAfter(due) ? ", which is after this date" : "; this date runs until it is held"));
        }
        String status = status(place, asOf, moment);
        Long daysLate = daysLate(place, asOf, status);
        return new Deadline(
                row.ruleId(),
                row.title(),
                row.kind(),
                due,
                moment == null ? null : format(moment.toLocalDateTime()),
                moment == null ? null : moment.toInstant(),
                windowStart,
                floor() ? due : null,
                floor() ? agency.onOrAfter(due) : agency.onOrBefore(lastDay()),
                safe,
                extended,
                row.anchorFact(),
                anchor.date(),
                row.amount(),
                row.unit(),
                row.counting().code(),
                row.calendar().name(),
                row.citation(),
                row.verified(),
                row.source(),
                row.level(),
                row.row(),
                occurrence,
                status,
                daysLate,
                doneOn,
                plannedFor,
                !floor() && !row.metBy().contains("date"),
                rolling,
                recordedAs,
                List.copyOf(steps),
                List.copyOf(flags),
                List.copyOf(uses));
    }

    private String status(Place place, Instant asOf, @Nullable ZonedDateTime moment) {
        LocalDate today = LocalDate.ofInstant(asOf, place.zone());
        boolean past = moment == null ? today.isAfter(due) : moment.toInstant().isBefore(asOf);
        if (doneOn != null || past && row.metBy().contains("date") || floor() && !today.isBefore(due)) {
            return Deadline.MET;
        }
        return past && !floor() ? Deadline.LATE : Deadline.RUNNING;
    }

    private @Nullable Long daysLate(Place place, Instant asOf, String status) {
        boolean late = status.equals(Deadline.LATE);
        if (floor() || doneOn == null && !late) {
            return null;
        }
        LocalDate until = doneOn != null ? doneOn : LocalDate.ofInstant(asOf, place.zone());
        long days = Math.max(0, ChronoUnit.DAYS.between(lastDay(), until));
        if (days == 0 && !late) {
            return null;
        }
        flags.add(
                late && days == 0
                        ? "Breach: overdue since today"
                        : "Breach: " + (late ? "overdue by " : "done late by ") + Words.amount(days, "days"));
        return days;
    }

    static String format(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
