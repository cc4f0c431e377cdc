package org.homeward.oversight.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.oversight.IncidentCard;
import org.homeward.oversight.Repair;
import org.jspecify.annotations.Nullable;

/** The corrections form: reads its inputs as the kind of value that the process has, and only those that changed. */
final class CorrectionForm {

    private static final String PREFIX = "fact.";

    private CorrectionForm() {}

    /** What was entered, by the fact's name; the free pair of inputs adds one. */
    static Map<String, String> entered(Map<String, String> parameters) {
        var entered = new LinkedHashMap<String, String>();
        parameters.forEach((parameter, text) -> {
            if (parameter.startsWith(PREFIX)) {
                entered.put(parameter.substring(PREFIX.length()), text.strip());
            }
        });
        String added = parameters.getOrDefault("added-name", "").strip();
        if (!added.isEmpty()) {
            entered.put(added, parameters.getOrDefault("added-value", "").strip());
        }
        return entered;
    }

    static Repair repair(IncidentCard incident, Map<String, String> entered) {
        var changed = new LinkedHashMap<String, @Nullable Object>();
        entered.forEach((name, text) -> {
            Object known = incident.routing().get(name);
            boolean untouched = text.equals(FactRow.text(known));
            if (!untouched) {
                changed.put(name, value(text, known));
            }
        });
        return new Repair(null, changed);
    }

    private static @Nullable Object value(String text, @Nullable Object known) {
        if (text.isEmpty()) {
            return known instanceof List<?> ? List.of() : null;
        }
        if (known instanceof List<?>) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }
        if (known instanceof String) {
            return text;
        }
        if (text.equals("yes") || text.equals("true")) {
            return true;
        }
        if (text.equals("no") || text.equals("false")) {
            return false;
        }
        if (text.matches("-?\\d{1,15}")) {
            return Long.valueOf(text);
        }
        return text.matches("-?\\d{1,15}\\.\\d{1,6}") ? (Object) Double.valueOf(text) : text;
    }
}
