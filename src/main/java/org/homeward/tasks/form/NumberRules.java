package org.homeward.tasks.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers: limits, decimals and steps. */
final class NumberRules {

    private NumberRules() {}

    static @Nullable Object check(FieldCheck check) {
        FormField field = check.field();
        boolean asText = field.node().path("serializeToString").asBoolean(false);
        Object sent = check.sent();
        if (sent == null || "".equals(sent)) {
            return check.isRequired() ? check.problem("Enter a number for " + field.quoted() + ".") : null;
        }
        BigDecimal value = switch (sent) {
            case Number number -> Numbers.exact(number);
            case String text when asText -> Numbers.parse(text);
            default -> null;
        };
        if (value == null) {
            return check.problem(field.quoted() + " must be a number.");
        }
        limits(check, value);
        shape(check, value);
        return asText ? Numbers.inWords(value) : Numbers.plain(value);
    }

    private static void limits(FieldCheck check, BigDecimal value) {
        String name = check.field().quoted();
        BigDecimal least = check.limit(check.field().rule("min"));
        if (least != null && value.compareTo(least) < 0) {
            check.problem(name + " must be " + Numbers.inWords(least) + " or more.");
        }
        BigDecimal most = check.limit(check.field().rule("max"));
        if (most != null && value.compareTo(most) > 0) {
            check.problem(name + " must be " + Numbers.inWords(most) + " or less.");
        }
    }

    private static void shape(FieldCheck check, BigDecimal value) {
        String name = check.field().quoted();
        BigDecimal decimals = check.limit(check.field().node().path("decimalDigits"));
        int used = Math.max(0, value.stripTrailingZeros().scale());
        if (decimals != null && decimals.signum() >= 0 && decimals.compareTo(BigDecimal.valueOf(used)) < 0) {
            check.problem(
                    decimals.signum() == 0
                            ? name + " must be a whole number."
                            : name + " may have at most " + Numbers.inWords(decimals) + " decimal places.");
            return;
        }
        BigDecimal step = check.limit(check.field().node().path("increment"));
        if (step != null && step.signum() > 0) {
            BigDecimal over = value.remainder(step);
            if (over.signum() != 0) {
                BigDecimal below = value.subtract(over.signum() < 0 ? over.add(step) : over);
                check.problem(name + " goes in steps of " + Numbers.inWords(step) + "; the nearest are "
                        + Numbers.inWords(below) + " and " + Numbers.inWords(below.add(step)) + ".");
            }
        }
    }
}
