package org.homeward.deadlines.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;

/** The moment for which an answer is asked: a day, a local time or an instant; now when it is left out. */
final class AsOf {

    private AsOf() {}

    static Instant read(@Nullable String text, Clock clock) {
        if (text == null || text.isBlank()) {
            return clock.instant();
        }
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text)
                        .atTime(LocalTime.NOON)
                        .atZone(clock.getZone())
                        .toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new BadInput("asOf", "Write a date or a moment, for example 2026-03-05 or 2026-03-05T15:30:00Z.");
        }
    }
}
