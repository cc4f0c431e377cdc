package org.homeward.oversight.web;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.NotVisible;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for. */
final class Asked {

    private Asked() {}

    static <E> @Nullable E oneOf(String field, @Nullable String text, E[] values, Function<E, String> code) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        field,
                        "Use one of " + Arrays.stream(values).map(code).collect(Collectors.joining(", ")) + "."));
    }

    /** An engine key as it stands in a path; text that is none names nothing that exists. */
    static long key(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotVisible("No such thing");
        }
        return Long.parseLong(text);
    }
}
