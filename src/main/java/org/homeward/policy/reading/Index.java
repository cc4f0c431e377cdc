package org.homeward.policy.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Where every process, decision and form of a set of files is, found by its id. */
class Index {

    private final Map<String, Element> documents = new TreeMap<>();
    private final Map<String, FormSchema> forms = new TreeMap<>();
    private final Map<String, String> unreadable = new TreeMap<>();
    private final Map<ResourceKind, Map<String, List<String>>> filesById = new HashMap<>();

    Index(Iterable<Resource> resources) {
        for (var resource : resources) {
            try {
                read(resource);
            } catch (Unreadable broken) {
                unreadable.put(resource.name(), String.valueOf(broken.getMessage()));
            }
        }
    }

    private void read(Resource resource) throws Unreadable {
        if (!resource.kind().runs()) {
            return;
        }
        if (resource.kind() == ResourceKind.FORM) {
            var form = FormSchema.read(resource.content());
            forms.put(resource.name(), form);
            note(resource, form.id());
            return;
        }
        var root = Xml.read(resource.content());
        if (!"definitions".equals(root.getLocalName())) {
            throw new Unreadable("The file holds a <" + root.getLocalName() + "> where a "
                    + resource.kind().noun() + " was expected.");
        }
        documents.put(resource.name(), root);
        idsIn(root, resource.kind()).forEach(id -> note(resource, id));
    }

    static Stream<String> idsIn(Element root, ResourceKind kind) {
        return Xml.children(root, kind == ResourceKind.BPMN ? "process" : "decision")
                .map(element -> element.getAttribute("id"));
    }

    private void note(Resource resource, String id) {
        filesById
                .computeIfAbsent(resource.kind(), kind -> new TreeMap<>())
                .merge(
                        id,
                        List.of(resource.name()),
                        (one, other) ->
                                Stream.of(one, other).flatMap(List::stream).toList());
    }

    /** The file's root element; empty when it cannot be read. */
    Optional<Element> document(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    Optional<FormSchema> form(String name) {
        return Optional.ofNullable(forms.get(name));
    }

    Map<String, String> unreadable() {
        return unreadable;
    }

    /** The files that hold the process, decision or form; more than one is a fault. */
    List<String> files(ResourceKind kind, String id) {
        return filesById.getOrDefault(kind, Map.of()).getOrDefault(id, List.of());
    }

    boolean has(ResourceKind kind, String id) {
        return !files(kind, id).isEmpty();
    }

    Set<String> ids(ResourceKind kind) {
        return filesById.getOrDefault(kind, Map.of()).keySet();
    }

    Map<String, Element> documents() {
        return documents;
    }
}
