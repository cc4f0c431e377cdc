package org.homeward.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fact {@code held}: what really took place, and when. */
final class HeldEvents {

    private HeldEvents() {}

    /** What was held so far and one more; the same event on the same day stands once. */
    static List<Object> with(@Nullable Object soFar, String kind, LocalDate date) {
        var all = new ArrayList<Object>(soFar instanceof List<?> list ? list : List.of());
        Object added = Map.of("kind", kind, "date", date.toString());
        if (!all.contains(added)) {
            all.add(added);
        }
        return all;
    }

    /** The kind as words: {@code permanency-hearing} or {@code il.permanency-hearing} is "Permanency hearing". */
    static String inWords(String kind) {
        String words = kind.replaceFirst("^[a-z]+\\.", "")
                .replaceFirst("-(first|next)$", "")
                .replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
