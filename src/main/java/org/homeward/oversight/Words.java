package org.homeward.oversight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns identifiers of models into words. */
public final class Words {

    private Words() {}

    /** The name that a model gives, else its id read aloud: {@code hold-review} becomes "Hold review". */
    public static String name(@Nullable String name, String id) {
        return name == null || name.isBlank()
                ? capital(spoken(id))
                : name.strip().replaceAll("\\s+", " ");
    }

    /** {@code amendment-requested} and {@code amendmentRequested} become "amendment requested". */
    public static String spoken(String id) {
        return id.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[-_.]+", " ")
                .strip()
                .toLowerCase(Locale.ENGLISH);
    }

    /** The same with a capital letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
