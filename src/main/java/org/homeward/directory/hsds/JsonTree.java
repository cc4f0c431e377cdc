package org.homeward.directory.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Takes JSON apart: lists or pages of organizations or services with everything nested in them, or tables by name. */
final class JsonTree {

    /** What may be nested in a thing as a list of its own. */
    private static final Map<Table, List<Table>> LISTS = Map.of(
            Table.ORGANIZATION, List.of(Table.LOCATION, Table.SERVICE, Table.PHONE),
            Table.SERVICE,
                    List.of(
                            Table.SERVICE_AT_LOCATION,
                            Table.PHONE,
                            Table.LANGUAGE,
                            Table.SERVICE_AREA,
                            Table.SCHEDULE,
                            Table.ATTRIBUTE),
            Table.SERVICE_AT_LOCATION, List.of(Table.PHONE, Table.SCHEDULE),
            Table.LOCATION, List.of(Table.ADDRESS, Table.PHONE, Table.LANGUAGE, Table.SCHEDULE, Table.ACCESSIBILITY));

    /** What may be nested in a thing because the thing points at it. */
    private static final Map<Table, List<Table>> REFERENCES = Map.of(
            Table.SERVICE, List.of(Table.ORGANIZATION),
            Table.SERVICE_AT_LOCATION, List.of(Table.LOCATION, Table.SERVICE),
            Table.ATTRIBUTE, List.of(Table.TAXONOMY_TERM));

    private final String file;
    private final Reading into;

    private JsonTree(String file, Reading into) {
        this.file = file;
        this.into = into;
    }

    static void read(String file, JsonNode root, Reading into) {
        var tree = new JsonTree(file, into);
        if (root.isArray()) {
            tree.items(root, "");
        } else if (root.path("contents").isArray()) {
            tree.items(root.path("contents"), "contents");
        } else if (root.isObject() && !root.has("id")) {
            tree.tables(root);
        } else {
            tree.item(guess(root), root, "", Map.of());
        }
    }

    private void items(JsonNode list, String where) {
        for (int index = 0; index < list.size(); index++) {
            JsonNode node = list.get(index);
            item(guess(node), node, where + "[" + index + "]", Map.of());
        }
    }

    private void tables(JsonNode root) {
        root.properties().forEach(entry -> {
            Optional<Table> table = Table.named(entry.getKey());
            if (table.isPresent() && entry.getValue().isArray()) {
                into.toldAllOf(table.get());
                for (int index = 0; index < entry.getValue().size(); index++) {
                    item(table.get(), entry.getValue().get(index), entry.getKey() + "[" + index + "]", Map.of());
                }
            }
        });
    }

    private static Table guess(JsonNode node) {
        if (node.has("location") || node.has("location_id") || node.has("service_id")) {
            return Table.SERVICE_AT_LOCATION;
        }
        if (node.has("status") || node.has("organization") || node.has("service_at_locations")) {
            return Table.SERVICE;
        }
        return node.has("location_type") || node.has("addresses") ? Table.LOCATION : Table.ORGANIZATION;
    }

    private void item(Table table, JsonNode node, String where, Map<String, String> fromParent) {
        String place = file + (where.isEmpty() ? "" : ", " + where);
        if (!node.isObject()) {
            into.add(Fault.refused(place, "", "Here should be an object with fields in curly brackets."));
            return;
        }
        var fields = new LinkedHashMap<>(fromParent);
        node.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                String text = field.getValue().asString().strip();
                if (!text.isEmpty()) {
                    fields.put(field.getKey(), text);
                }
            }
        });
        String id = fields.getOrDefault("id", "");
        for (Table reference : REFERENCES.getOrDefault(table, List.of())) {
            JsonNode nested = node.path(reference.code());
            if (nested.isObject()) {
                item(reference, nested, where + "." + reference.code(), Map.of());
                fields.putIfAbsent(reference.reference(), nested.path("id").asString(""));
            }
        }
        into.add(new Row(table, place, Map.copyOf(fields)), !where.matches("[a-z_]*\\[\\d+]"));
        for (Table list : LISTS.getOrDefault(table, List.of())) {
            list(table, id, list, node.path(list.plural()), where);
        }
    }

    private void list(Table parent, String id, Table list, JsonNode nested, String where) {
        if (!nested.isArray()) {
            return;
        }
        into.told(parent, id, list);
        Map<String, String> link = list == Table.ATTRIBUTE
                ? Map.of("link_id", id, "link_entity", parent.code())
                : Map.of(parent.reference(), id);
        for (int index = 0; index < nested.size(); index++) {
            item(list, nested.get(index), where + "." + list.plural() + "[" + index + "]", link);
        }
    }
}
