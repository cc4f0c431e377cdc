package org.homeward.tasks.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One component of a form: an input, a group or a list of rows.
 *
 * @param path where its value lies in the answers, relative to the row or group around it; empty for a plain group
 */
record FormField(String type, String path, String label, JsonNode node, List<FormField> children) {

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "taglist", "datetime");

    private static final Set<String> FREE_TEXT = Set.of("textfield", "textarea");

    boolean isInput() {
        return INPUTS.contains(type) && !path.isEmpty();
    }

    boolean isList() {
        return "dynamiclist".equals(type) && !path.isEmpty()
                || node.path("isRepeating").asBoolean(false) && !path.isEmpty();
    }

    /** A value that the form works out by itself; what a browser sends for it is not believed. */
    boolean isComputed() {
        return "expression".equals(type) && !path.isEmpty();
    }

    /** Whether the value may go to the engine; free text and options that people typed never do. */
    boolean isRouting() {
        return "true".equals(property("routing"))
                && !FREE_TEXT.contains(type)
                && !node.hasNonNull("valuesExpression")
                && !node.hasNonNull("valuesKey");
    }

    /** The place of the plan's record that keeps the value, for example {@code goals}. */
    @Nullable
    String record() {
        return property("record");
    }

    @Nullable
    String property(String name) {
        JsonNode value = node.path("properties").path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    JsonNode rule(String name) {
        return node.path("validate").path(name);
    }

    /** Whether the value is only for Homeward, for example which entry a row is about; people never read it. */
    boolean isSilent() {
        return "true".equals(property("silent"));
    }

    boolean isDisabled() {
        return node.path("disabled").asBoolean(false);
    }

    /** The FEEL condition under which the field is hidden, or null. */
    @Nullable
    String hideWhen() {
        JsonNode hide = node.path("conditional").path("hide");
        return hide.isString() && hide.asString().startsWith("=") ? hide.asString() : null;
    }

    /** The label in quotation marks, to stand in a sentence. */
    String quoted() {
        return "“" + label + "”";
    }
}
