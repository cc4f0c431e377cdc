package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.homeward.policy.reading.FormSchema.Component;
import tools.jackson.databind.JsonNode;

/** How two versions of a form differ, field by field. */
final class FormChanges {

    private static final Map<String, String> SETTINGS = Map.of(
            "dateLabel", "label",
            "values", "options",
            "validate required", "has to be filled in",
            "properties routing", "reaches the engine",
            "properties record", "kept in the plan as",
            "conditional hide", "hidden when");

    private FormChanges() {}

    static List<Change> between(FormSchema before, FormSchema after, String resource) {
        var old = byIdentity(before);
        var now = byIdentity(after);
        var changes = new ArrayList<>(Changes.ofValues(resource, "Form", own(before.root()), own(after.root())));
        now.forEach((id, field) -> {
            var former = old.get(id);
            if (former == null) {
                changes.add(new Change(resource, words(field), null, "new"));
            } else {
                changes.addAll(Changes.ofValues(resource, words(field), own(former.node()), own(field.node())));
            }
        });
        old.forEach((id, field) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change(resource, words(field), "was there", null));
            }
        });
        var order = now.keySet().stream().filter(old::containsKey).toList();
        if (!order.equals(old.keySet().stream().filter(now::containsKey).toList())) {
            changes.add(new Change(resource, "Order of the fields", "as before", "changed"));
        }
        return changes;
    }

    private static Map<String, Component> byIdentity(FormSchema form) {
        return form.components().stream()
                .collect(Collectors.toMap(
                        field -> field.scope() + (field.key().isBlank() ? field.id() : field.key()),
                        field -> field,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String words(Component field) {
        return field.type().equals("text") ? "Text on the form" : "Field \"" + field.label() + "\"";
    }

    private static Map<String, String> own(JsonNode node) {
        var values = new TreeMap<String, String>();
        collect(node, "", values);
        return values;
    }

    private static void collect(JsonNode node, String path, Map<String, String> values) {
        for (var entry : node.properties()) {
            String name = path.isEmpty() ? entry.getKey() : path + " " + entry.getKey();
            var value = entry.getValue();
            if (path.isEmpty()
                    && List.of("components", "layout", "id", "exporter", "schemaVersion")
                            .contains(name)) {
                continue;
            }
            if (value.isObject()) {
                collect(value, name, values);
            } else {
                values.put(SETTINGS.getOrDefault(name, name), inWords(value));
            }
        }
    }

    private static String inWords(JsonNode value) {
        if (value.isArray() && !value.isEmpty() && value.get(0).has("label")) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(option -> option.path("label").asString("") + " ("
                            + option.path("value").asString("") + ")")
                    .collect(Collectors.joining(", "));
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
