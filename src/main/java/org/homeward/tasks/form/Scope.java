package org.homeward.tasks.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the expressions of a form see: all answers, and inside a list the row, its place and what is around it. */
record Scope(
        Map<String, @Nullable Object> all,
        @Nullable Object here,
        @Nullable Object around,
        List<Integer> places,
        String prefix) {

    static Scope top(Map<String, @Nullable Object> all) {
        return new Scope(all, all, null, List.of(), "");
    }

    Scope row(String path, int index, @Nullable Object row) {
        var places = new ArrayList<>(this.places);
        places.add(index + 1);
        return new Scope(all, row, here, places, prefix + path + "[" + index + "].");
    }

    Scope group(String path) {
        return new Scope(all, here, around, places, prefix + path + ".");
    }

    /** The names as form-js gives them; an answer called {@code parent} hides only the short name. */
    Map<String, @Nullable Object> variables() {
        var special = new LinkedHashMap<String, @Nullable Object>();
        special.put("this", here);
        special.put("parent", around);
        special.put("i", places);
        var variables = new LinkedHashMap<>(special);
        variables.putAll(all);
        special.forEach((name, value) -> variables.put("_" + name + "_", value));
        return variables;
    }
}
