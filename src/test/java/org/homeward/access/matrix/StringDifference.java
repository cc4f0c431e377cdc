package org.homeward.access.matrix;

import org.jspecify.annotations.Nullable;

/** Where two answers part, for the message of a failed test. */
final class StringDifference {

    private StringDifference() {}

    static String between(String one, @Nullable String other) {
        if (other == null) {
            return ": missing";
        }
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return ": \"" + around(one, at) + "\" became \"" + around(other, at) + "\"";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60))
                .replaceAll("\\s+", " ");
    }
}
