package org.homeward.local;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;

/** How far to move the time, read from ISO 8601: {@code P45D}, {@code P1M}, {@code PT6H}. */
class Advance {

    private static final Duration LONGEST = Duration.ofDays(3660);

    private Advance() {}

    static Duration parse(@Nullable String text, ZonedDateTime from) {
        if (text == null || text.isBlank()) {
            throw wrong("Say how far to move the time, for example P45D for 45 days or PT6H for 6 hours.");
        }
        Duration length = length(text.strip().toUpperCase(), from);
        if (length.isNegative() || length.isZero()) {
            throw wrong("The time only moves forward, because Camunda loses its timers when its clock goes back.");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw wrong("Move the time by ten years at most in one step.");
        }
        return length;
    }

    private static Duration length(String text, ZonedDateTime from) {
        try {
            return text.contains("T") ? Duration.parse(text) : Duration.between(from, from.plus(Period.parse(text)));
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw wrong("This is not an ISO 8601 length of time, such as P45D for 45 days or PT6H for 6 hours.");
        }
    }

    private static BadInput wrong(String message) {
        return new BadInput("advance", message);
    }
}
