package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** How two versions of a process differ, step by step; where things are drawn does not count. */
final class ProcessChanges {

    /** What the arrows say already, or what only draws. */
    private static final Set<String> DERIVED = Set.of("incoming", "outgoing", "flowNodeRef");

    private ProcessChanges() {}

    static List<Change> between(Element before, Element after, String resource) {
        var old = parts(before);
        var now = parts(after);
        var changes = new ArrayList<Change>();
        now.forEach((id, part) -> {
            var former = old.get(id);
            if (former == null) {
                changes.add(new Change(resource, Words.of(part), null, "new"));
            } else {
                changes.addAll(Changes.ofValues(resource, Words.of(part), settings(former, now), settings(part, now)));
            }
        });
        old.forEach((id, part) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change(resource, Words.of(part), "was there", null));
            }
        });
        return changes;
    }

    private static Map<String, Element> parts(Element root) {
        return Xml.children(root)
                .filter(child -> !"BPMNDiagram".equals(child.getLocalName()))
                .flatMap(Xml::all)
                .filter(ProcessChanges::standsAlone)
                .collect(Collectors.toMap(
                        element -> element.getAttribute("id"),
                        element -> element,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static boolean standsAlone(Element element) {
        String type = String.valueOf(element.getLocalName());
        return element.hasAttribute("id")
                && !type.endsWith("EventDefinition")
                && !type.endsWith("Expression")
                && !type.endsWith("LoopCharacteristics")
                && !type.startsWith("time");
    }

    private static Map<String, String> settings(Element part, Map<String, Element> parts) {
        var settings = new TreeMap<String, String>();
        collect(part, "", settings);
        settings.remove("id");
        var named = new TreeMap<String, String>();
        settings.forEach((path, value) -> named.put(
                Words.setting(path),
                path.endsWith("Ref") && parts.containsKey(value) ? Words.of(parts.get(value)) : value));
        return named;
    }

    private static void collect(Element element, String path, Map<String, String> settings) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            // The editor leaves out what holds anyway.
            if (attribute.getName().equals("bindingType")
                    && attribute.getValue().equals("latest")) {
                continue;
            }
            if (!attribute.getName().startsWith("xmlns")
                    && !attribute.getName().equals("id")
                    && !attribute.getName().contains(":type")) {
                put(settings, (path + " " + attribute.getLocalName()).strip(), attribute.getValue());
            }
        }
        var children = Xml.children(element).toList();
        if (children.isEmpty() && !element.getTextContent().isBlank()) {
            put(
                    settings,
                    path.isEmpty() ? "text" : path,
                    element.getTextContent().strip());
        }
        for (var child : children) {
            if (!standsAlone(child) && !DERIVED.contains(String.valueOf(child.getLocalName()))) {
                collect(child, path.isEmpty() ? child.getLocalName() : path + "/" + child.getLocalName(), settings);
            }
        }
    }

    private static void put(Map<String, String> settings, String name, String value) {
        settings.merge(name, value, (one, other) -> one + "; " + other);
    }
}
