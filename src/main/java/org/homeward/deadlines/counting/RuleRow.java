package org.homeward.deadlines.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the rule table: one counted date of a rule, with its source. */
public record RuleRow(
        String row,
        String ruleId,
        Part part,
        String title,
        String level,
        String kind,
        String anchorFact,
        int amount,
        String unit,
        Counting counting,
        CalendarKind calendar,
        List<String> metBy,
        List<String> needs,
        List<String> pausedBy,
        @Nullable String comparedWith,
        String citation,
        boolean verified,
        String source,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    private static final List<String> KINDS = List.of("due", "not-before", "window", "every");
    private static final List<String> UNITS = List.of("days", "hours", "months", "years");
    private static final List<String> SOURCES = List.of("statute", "regulation", "agency", "local-default");

    /** Reads the outputs of one matched row, whichever decision engine gave them. */
    public static RuleRow of(Map<String, ?> outputs) {
        try {
            return new RuleRow(
                    text(outputs, "row"),
                    text(outputs, "ruleId"),
                    Part.valueOf(text(outputs, "role").toUpperCase(Locale.ROOT)),
                    text(outputs, "title"),
                    text(outputs, "level"),
                    oneOf(KINDS, text(outputs, "kind")),
                    text(outputs, "anchorFact"),
                    new BigDecimal(text(outputs, "amount")).intValueExact(),
                    oneOf(UNITS, text(outputs, "unit")),
                    Counting.of(text(outputs, "counting")),
                    CalendarKind.valueOf(text(outputs, "calendar")),
                    list(outputs, "metBy"),
                    list(outputs, "needs"),
                    list(outputs, "pausedBy"),
                    optional(outputs, "comparedWith"),
                    text(outputs, "citation"),
                    Boolean.parseBoolean(text(outputs, "verified")),
                    oneOf(SOURCES, text(outputs, "source")),
                    date(outputs, "effectiveFrom"),
                    date(outputs, "effectiveTo"));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException wrong) {
            throw new BadRule("Row " + optional(outputs, "row") + " cannot be used: " + wrong.getMessage(), wrong);
        }
    }

    boolean inForceOn(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    private static String text(Map<String, ?> outputs, String name) {
        String value = optional(outputs, name);
        if (value == null) {
            throw new BadRule("Row " + outputs.get("row") + " has no " + name + "; fill in that column.");
        }
        return value;
    }

    private static @Nullable String optional(Map<String, ?> outputs, String name) {
        Object value = outputs.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static List<String> list(Map<String, ?> outputs, String name) {
        String value = optional(outputs, name);
        return value == null ? List.of() : Arrays.asList(value.split("\\s*,\\s*"));
    }

    private static @Nullable LocalDate date(Map<String, ?> outputs, String name) {
        String value = optional(outputs, name);
        return value == null ? null : LocalDate.parse(value);
    }

    private static String oneOf(List<String> known, String value) {
        if (!known.contains(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is none of " + String.join(", ", known));
        }
        return value;
    }
}
