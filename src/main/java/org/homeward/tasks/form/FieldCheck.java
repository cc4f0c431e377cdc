package org.homeward.tasks.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field, what was sent for it, and what is wrong with that. */
final class FieldCheck {

    private final FormField field;
    private final @Nullable Object sent;
    private final Map<String, @Nullable Object> variables;
    private final Feel feel;
    private final LocalDate today;
    private final List<String> problems = new ArrayList<>();

    FieldCheck(
            FormField field,
            @Nullable Object sent,
            Map<String, @Nullable Object> variables,
            Feel feel,
            LocalDate today) {
        this.field = field;
        this.sent = sent;
        this.variables = variables;
        this.feel = feel;
        this.today = today;
    }

    /** Answers the value as the record keeps it; look at {@link #problems()} before using it. */
    @Nullable
    Object value() {
        return switch (field.type()) {
            case "number" -> NumberRules.check(this);
            case "checkbox" -> ChoiceRules.tick(this);
            case "radio", "select" -> ChoiceRules.one(this);
            case "checklist", "taglist" -> ChoiceRules.several(this);
            case "datetime" -> DateRules.check(this);
            default -> TextRules.check(this);
        };
    }

    List<String> problems() {
        return problems;
    }

    FormField field() {
        return field;
    }

    @Nullable
    Object sent() {
        return sent;
    }

    LocalDate today() {
        return today;
    }

    boolean isRequired() {
        JsonNode required = field.rule("required");
        return required.isString()
                ? required.asString().startsWith("=") && feel.isTrue(required.asString(), variables)
                : required.asBoolean(false);
    }

    /** A limit of the form, given as a number, as text or as an expression; null when there is none. */
    @Nullable
    BigDecimal limit(JsonNode rule) {
        if (rule.isNumber()) {
            return Numbers.exact(rule.numberValue());
        }
        if (!rule.isString()) {
            return null;
        }
        Object value = rule.asString().startsWith("=") ? feel.value(rule.asString(), variables) : rule.asString();
        return value == null ? null : Numbers.parse(value.toString());
    }

    /** The value of an expression of the form in this field's surroundings. */
    @Nullable
    Object evaluate(String expression) {
        return feel.value(expression, variables);
    }

    boolean isTrue(String condition) {
        return feel.isTrue(condition, variables);
    }

    @Nullable
    Object variable(String path) {
        return Paths.get(variables, path);
    }

    /** Notes a problem and answers null, the value of a field that has one. */
    @Nullable
    Object problem(String text) {
        problems.add(text);
        return null;
    }
}
