package org.homeward.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How dates read on pages; {@code fragments/date} asks as {@code @dates}. */
@Component("dates")
class DueDates {

    private final Clock clock;
    private final ZoneId zone;
    private final int soonDays;

    DueDates(
            Clock clock,
            @Value("${homeward.zone:America/Chicago}") ZoneId zone,
            @Value("${homeward.pages.soon-days:7}") int soonDays) {
        this.clock = clock;
        this.zone = zone;
        this.soonDays = soonDays;
    }

    /** Reads a {@link LocalDate}, {@link Instant} or {@link OffsetDateTime}; null stays null: nothing is due. */
    public @Nullable Due due(@Nullable Object moment) {
        LocalDate date = lastDay(moment);
        if (date == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(zone)), date);
        boolean past = moment instanceof LocalDate ? days < 0 : instant(moment).isBefore(clock.instant());
        String state = past ? "overdue" : days <= soonDays ? "soon" : "later";
        return new Due(date, text(date), state, Math.abs(days));
    }

    /** What is due when a day begins has the day before as its last. */
    private @Nullable LocalDate lastDay(@Nullable Object moment) {
        return moment == null || moment instanceof LocalDate
                ? (LocalDate) moment
                : LocalDate.ofInstant(instant(moment).minusNanos(1), zone);
    }

    /** A day, as people write it: Mar 4, 2027. */
    public String text(@Nullable Object moment) {
        LocalDate date = date(moment);
        return date == null
                ? ""
                : localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM))
                        .format(date);
    }

    /** A day and its time, in the agency's zone. */
    public String textWithTime(@Nullable Object moment) {
        return moment == null
                ? ""
                : localized(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
                        .format(instant(moment).atZone(zone));
    }

    private static DateTimeFormatter localized(DateTimeFormatter formatter) {
        return formatter.withLocale(LocaleContextHolder.getLocale());
    }

    private @Nullable LocalDate date(@Nullable Object moment) {
        if (moment == null || moment instanceof LocalDate) {
            return (LocalDate) moment;
        }
        return LocalDate.ofInstant(instant(moment), zone);
    }

    private Instant instant(Object moment) {
        return switch (moment) {
            case Instant instant -> instant;
            case OffsetDateTime at -> at.toInstant();
            case LocalDate date -> date.atStartOfDay(zone).toInstant();
            default -> throw new IllegalArgumentException("Not a moment: " + moment.getClass());
        };
    }

    /** A due date: {@code state} is overdue, soon or later, {@code days} how far away it is. */
    record Due(LocalDate date, String text, String state, long days) {}
}
