package org.homeward.tasks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A form, read from the JSON that the engine deployed. */
public final class FormSchema {

    private final JsonNode json;
    private final String text;
    private final List<FormField> fields;

    private FormSchema(JsonNode json) {
        this.json = json;
        this.text = json.toString();
        this.fields = fields(json.path("components"));
    }

    /** Reads a form-js schema; parts that no answer comes from are left out. */
    public static FormSchema of(JsonNode json) {
        return new FormSchema(json);
    }

    public JsonNode json() {
        return json;
    }

    /** Whether some expression, option or text of the form speaks of a variable of this name. */
    public boolean mentions(String variable) {
        int at = text.indexOf(variable);
        while (at >= 0) {
            int end = at + variable.length();
            if (!isWord(at - 1) && !isWord(end)) {
                return true;
            }
            at = text.indexOf(variable, at + 1);
        }
        return false;
    }

    /** Whether the options of some choice are taken from what is known under this name. */
    public boolean offersFrom(String name) {
        return text.contains("=" + name + ".");
    }

    private boolean isWord(int at) {
        return at >= 0 && at < text.length() && Character.isJavaIdentifierPart(text.charAt(at));
    }

    /** Whether the form asks for a value that lies directly under this name. */
    public boolean asksFor(String name) {
        return inputs().stream().anyMatch(field -> field.path().equals(name));
    }

    /** Answers the path of the field that the plan's record keeps at this place, or null. */
    public @Nullable String pathOf(String record) {
        return inputs().stream()
                .filter(field -> record.equals(field.record()))
                .map(FormField::path)
                .findFirst()
                .orElse(null);
    }

    /** The places of the plan's record that the form's answers go to. */
    public List<String> records() {
        return inputs().stream()
                .map(FormField::record)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    List<FormField> fields() {
        return fields;
    }

    /** Inputs and lists that stand at the top or in groups without a path of their own. */
    private List<FormField> inputs() {
        var found = new ArrayList<FormField>();
        collect(fields, found);
        return found;
    }

    private static void collect(List<FormField> fields, List<FormField> found) {
        for (FormField field : fields) {
            if (field.path().isEmpty()) {
                collect(field.children(), found);
            } else {
                found.add(field);
            }
        }
    }

    private static List<FormField> fields(JsonNode components) {
        var fields = new ArrayList<FormField>();
        for (JsonNode node : components) {
            String type = node.path("type").asString("");
            String path = node.path("key").asString(node.path("path").asString(""));
            fields.add(new FormField(type, path, label(node, path), node, fields(node.path("components"))));
        }
        return List.copyOf(fields);
    }

    private static String label(JsonNode node, String path) {
        String label = node.path("label").asString("");
        if (label.isBlank()) {
            JsonNode dateLabel = node.path("dateLabel");
            label = dateLabel.asString(node.path("timeLabel").asString(""));
        }
        if (label.isBlank() || label.startsWith("=") || label.contains("{{")) {
            String last = path.substring(path.lastIndexOf('.') + 1);
            String words = last.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                    .replaceAll("[-_]+", " ")
                    .toLowerCase(Locale.ROOT);
            return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
        return label.strip();
    }
}
