package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** How two versions of decision tables differ, cell by cell. */
final class DecisionChanges {

    private DecisionChanges() {}

    static List<Change> between(Element before, Element after, String resource) {
        var old = DecisionTable.all(before);
        var now = DecisionTable.all(after);
        var changes = new ArrayList<Change>();
        now.forEach((id, table) -> {
            var former = old.get(id);
            if (former == null) {
                changes.add(new Change(resource, table.title(), null, "new"));
            } else {
                changes.addAll(tables(former, table, resource));
            }
        });
        old.forEach((id, table) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change(resource, table.title(), "was there", null));
            }
        });
        changes.addAll(Changes.ofValues(resource, "Other parts", others(before), others(after)));
        return changes;
    }

    private static List<Change> tables(DecisionTable old, DecisionTable now, String resource) {
        var changes = new ArrayList<>(Changes.ofValues(resource, now.title(), old.frame(), now.frame()));
        var oldRows = old.rowsById();
        var newRows = now.rowsById();
        newRows.forEach((id, row) -> {
            var former = oldRows.get(id);
            String where = now.title() + ", row " + row.number();
            if (former == null) {
                changes.add(new Change(resource, where, null, row.inWords()));
            } else {
                changes.addAll(Changes.ofValues(resource, where, former.cells(), row.cells()));
            }
        });
        oldRows.forEach((id, row) -> {
            if (!newRows.containsKey(id)) {
                changes.add(new Change(resource, now.title() + ", former row " + row.number(), row.inWords(), null));
            }
        });
        if (!common(oldRows, newRows).equals(common(newRows, oldRows))) {
            changes.add(new Change(resource, now.title() + ", order of rows", "as before", "changed"));
        }
        return changes;
    }

    private static List<String> common(Map<String, ?> inTheOrderOf, Map<String, ?> other) {
        return inTheOrderOf.keySet().stream().filter(other::containsKey).toList();
    }

    /** Expressions, inputs and item definitions: whatever is not a table, by name. */
    private static Map<String, String> others(Element root) {
        var tables = DecisionTable.all(root).keySet();
        return Stream.concat(
                        Xml.all(root, "literalExpression"),
                        Stream.of("inputData", "businessKnowledgeModel", "itemDefinition")
                                .flatMap(type -> Xml.children(root, type)))
                .filter(part ->
                        part.getParentNode() instanceof Element parent && !tables.contains(parent.getAttribute("id")))
                .collect(Collectors.toMap(
                        DecisionChanges::name,
                        part -> part.getTextContent().strip().replaceAll("\\s+", " "),
                        (one, other) -> one + "; " + other,
                        LinkedHashMap::new));
    }

    private static String name(Element part) {
        String own = part.getAttribute("name");
        if (own.isBlank() && part.getParentNode() instanceof Element parent) {
            return parent.getAttribute("name");
        }
        return own;
    }
}
