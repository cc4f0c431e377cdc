package org.homeward.policy.reading;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What people call a file: the process's, the table's or the form's own name. */
public final class Titles {

    private Titles() {}

    /** Answers a title for every file; a form without a heading is called after the step that shows it. */
    public static Map<String, String> of(Collection<Resource> resources) {
        var index = new Index(resources);
        var steps = stepsByForm(index);
        return resources.stream().collect(Collectors.toMap(Resource::name, resource -> title(resource, index, steps)));
    }

    private static String title(Resource resource, Index index, Map<String, String> steps) {
        var title = switch (resource.kind()) {
            case BPMN -> index.document(resource.name()).flatMap(root -> firstName(root, "process"));
            case DMN ->
                index.document(resource.name()).flatMap(root -> nameOf(root).or(() -> firstName(root, "decision")));
            case FORM ->
                index.form(resource.name())
                        .flatMap(form -> heading(form).or(() -> Optional.ofNullable(steps.get(form.id()))));
            case LETTER ->
                resource.content()
                        .lines()
                        .filter(line -> line.startsWith("title:"))
                        .map(line -> line.substring("title:".length()).strip())
                        .filter(words -> !words.isEmpty())
                        .findFirst();
        };
        return title.orElseGet(() -> readable(resource.name()));
    }

    private static Optional<String> firstName(Element root, String localName) {
        return Xml.children(root, localName).findFirst().flatMap(Titles::nameOf);
    }

    private static Optional<String> nameOf(Element element) {
        return Optional.of(element.getAttribute("name").strip()).filter(name -> !name.isEmpty());
    }

    private static Optional<String> heading(FormSchema form) {
        return form.components().stream()
                .filter(component -> component.type().equals("text"))
                .map(component -> component.node().path("text").asString(""))
                .filter(text -> text.startsWith("#"))
                .map(text -> text.lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("^#+\\s*", "")
                        .strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Map<String, String> stepsByForm(Index index) {
        var steps = new TreeMap<String, String>();
        index.documents().values().stream()
                .flatMap(root -> Xml.all(root, "userTask"))
                .forEach(task -> Xml.extension(task, "formDefinition")
                        .ifPresent(form ->
                                nameOf(task).ifPresent(name -> steps.putIfAbsent(form.getAttribute("formId"), name))));
        return steps;
    }

    /** {@code check-in-cadence.dmn} becomes {@code Check in cadence}. */
    private static String readable(String fileName) {
        String words = fileName.replaceFirst("(\\.letter)?\\.[a-z]+$", "").replaceAll("[-_.]+", " ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
