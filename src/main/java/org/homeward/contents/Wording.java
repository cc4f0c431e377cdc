package org.homeward.contents;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a thing to be worded, as it was entered.
 *
 * @param category the kind of record it belongs to; null or empty: ordinary content of the plan
 * @param why a reason for readers of the history; may be missing
 */
public record Wording(
        Map<String, String> fields,
        @Nullable String category,
        @Nullable String why) {

    public Wording(Map<String, String> fields) {
        this(fields, null, null);
    }
}
