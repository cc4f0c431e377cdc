package org.homeward.tasks.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;

/** Plain JSON values of reasonable size, fit for the record. */
final class Plain {

    private static final int DEEPEST = 12;
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_TEXT = 500_000;

    private int entries;
    private int text;

    private Plain() {}

    /** The same answers without characters that no record can keep; {@link BadInput} when they are too much. */
    static Map<String, @Nullable Object> tidy(Map<String, @Nullable Object> sent) {
        return new Plain().map(sent, 0);
    }

    /** The value of an expression as JSON knows it. */
    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> Numbers.plain(number);
            case String string -> string;
            case Boolean bool -> bool;
            case List<?> list -> list.stream().map(Plain::of).toList();
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, entry) -> copy.put(String.valueOf(key), of(entry)));
                yield copy;
            }
            default -> value.toString();
        };
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map, int depth) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> copy.put(string(String.valueOf(key)), value(value, depth + 1)));
        return copy;
    }

    private @Nullable Object value(@Nullable Object value, int depth) {
        if (depth > DEEPEST || ++entries > MOST_ENTRIES) {
            throw tooMuch();
        }
        return switch (value) {
            case String string -> string(string);
            case Map<?, ?> map -> map(map, depth);
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(entry -> copy.add(value(entry, depth + 1)));
                yield copy;
            }
            case Double number when !Double.isFinite(number) -> number.toString();
            case null, default -> value;
        };
    }

    /** PostgreSQL keeps no NUL and UTF-8 has no half characters. */
    private String string(String string) {
        text += string.length();
        if (text > MOST_TEXT) {
            throw tooMuch();
        }
        var kept = new StringBuilder(string.length());
        string.codePoints()
                .filter(point -> point != 0 && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static BadInput tooMuch() {
        return new BadInput("data", "This is more than one form can hold. Please shorten it.");
    }
}
