package org.homeward.tasks.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, times, and moments made of both, as form-js writes them. */
final class DateRules {

    private static final Pattern TIME =
            Pattern.compile("(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?");

    private DateRules() {}

    static @Nullable Object check(FieldCheck check) {
        String name = check.field().quoted();
        String kind = check.field().node().path("subtype").asString("date");
        String what = switch (kind) {
            case "time" -> "a time";
            case "datetime" -> "a date and a time";
            default -> "a date";
        };
        if (check.sent() == null || "".equals(check.sent())) {
            return check.isRequired() ? check.problem("Enter " + what + " for " + name + ".") : null;
        }
        if (!(check.sent() instanceof String text) || text.length() > 40 || !isReal(kind, text)) {
            return check.problem("Enter " + what + " that exists for " + name + ".");
        }
        if (check.field().node().path("disallowPassedDates").asBoolean(false)
                && !"time".equals(kind)
                && LocalDate.parse(text.substring(0, 10)).isBefore(check.today())) {
            return check.problem(name + " must be today or later.");
        }
        if (isPastOnly(check) && LocalDate.parse(text.substring(0, 10)).isAfter(check.today())) {
            return check.problem("The day for " + name + " is still to come. Enter the day on which it really was.");
        }
        return text;
    }

    /** The form says so by its property {@code pastOnly}: always, or while a condition holds. */
    private static boolean isPastOnly(FieldCheck check) {
        String when = check.field().property("pastOnly");
        return when != null && (when.startsWith("=") ? check.isTrue(when) : when.equals("true"));
    }

    private static boolean isReal(String kind, String text) {
        return switch (kind) {
            case "time" -> isTime(text);
            case "datetime" ->
                text.length() > 11
                        && text.charAt(10) == 'T'
                        && isDate(text.substring(0, 10))
                        && isTime(text.substring(11));
            default -> isDate(text);
        };
    }

    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return text.length() == 10 && year >= 1900 && year <= 2200;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalTime.parse(parts.group(1));
            return parts.group(2) == null || ZoneOffset.of(parts.group(2)) != null;
        } catch (DateTimeException notATime) {
            return false;
        }
    }
}
