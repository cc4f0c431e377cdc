package org.homeward.directory.hsds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was in the file.
 *
 * @param place where it stands, so that a person finds it: {@code services.csv, line 12}
 * @param fields by their names in the specification; empty ones are left out
 */
public record Row(Table table, String place, Map<String, String> fields) {

    public @Nullable String get(String field) {
        return fields.get(field);
    }

    /** The identifier, or an empty text when it has none. */
    public String id() {
        return fields.getOrDefault("id", "");
    }
}
