package org.homeward.tasks.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in nested answers, by the dotted paths that forms use. */
final class Paths {

    private Paths() {}

    static @Nullable Object get(Map<?, ?> data, String path) {
        Object at = data;
        for (String step : path.split("\\.")) {
            if (!(at instanceof Map<?, ?> map)) {
                return null;
            }
            at = map.get(step);
        }
        return at;
    }

    @SuppressWarnings("unchecked") // only maps that this method made are in the way
    static void put(Map<String, @Nullable Object> data, String path, @Nullable Object value) {
        String[] steps = path.split("\\.");
        Map<String, @Nullable Object> at = data;
        for (int i = 0; i < steps.length - 1; i++) {
            if (!(at.get(steps[i]) instanceof Map<?, ?>)) {
                at.put(steps[i], new LinkedHashMap<String, @Nullable Object>());
            }
            at = (Map<String, @Nullable Object>) at.get(steps[i]);
        }
        at.put(steps[steps.length - 1], value);
    }

    static Map<?, ?> mapAt(Map<?, ?> data, String path) {
        return get(data, path) instanceof Map<?, ?> map ? map : Map.of();
    }
}
