package org.homeward.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;

/** Reads a query parameter that must be one of a few words. */
final class Choices {

    private Choices() {}

    static <E> @Nullable E of(String field, @Nullable String text, E[] values, Function<E, String> code) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new BadInput(field, "Use one of " + codes(values, code) + "."));
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
