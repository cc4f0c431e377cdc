package org.homeward.oversight.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One routing fact that a supervisor may correct, with what stands in its input.
 *
 * @param kind text, number, yes-no or list
 */
record CorrectionField(String name, String label, String kind, String text) {

    static @Nullable CorrectionField known(String name, @Nullable Object value, Map<String, String> entered) {
        String kind = switch (value) {
            case Boolean ignored -> "yes-no";
            case Number ignored -> "number";
            case List<?> ignored -> "list";
            case null -> "text";
            case String ignored -> "text";
            default -> null;
        };
        return kind == null
                ? null
                : new CorrectionField(name, FactRow.label(name), kind, entered.getOrDefault(name, FactRow.text(value)));
    }

    static CorrectionField missing(String name, Map<String, String> entered) {
        return new CorrectionField(name, FactRow.label(name), "text", entered.getOrDefault(name, ""));
    }
}
