package org.homeward.tasks.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers without rounding, and without the giants that take a server down. */
final class Numbers {

    private static final int DIGITS = 30;

    private Numbers() {}

    /** The exact value, or null when it is no finite number of reasonable size. */
    static @Nullable BigDecimal exact(Number number) {
        return parse(number.toString());
    }

    static @Nullable BigDecimal parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > 2 * DIGITS) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(trimmed);
            return value.precision() > DIGITS || Math.abs(value.scale()) > DIGITS ? null : value;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** As JSON writes it: whole numbers without a fraction. */
    static Number plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 18) {
            return stripped.longValueExact();
        }
        return stripped;
    }

    static String inWords(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
