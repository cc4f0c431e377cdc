package org.homeward.tasks.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The options of a choice: written in the form, taken from data, or worked out by an expression. */
record Options(List<Option> options) {

    /** One option; {@code value} is a text, a number or a boolean. */
    record Option(Object value, String label) {}

    static Options of(FieldCheck check) {
        JsonNode node = check.field().node();
        String expression = node.path("valuesExpression").asString("");
        if (expression.startsWith("=")) {
            return fromData(check.evaluate(expression));
        }
        String key = node.path("valuesKey").asString("");
        if (!key.isBlank()) {
            return fromData(check.variable(key));
        }
        var options = new ArrayList<Option>();
        for (JsonNode option : node.path("values")) {
            JsonNode value = option.isObject() ? option.path("value") : option;
            if (value.isValueNode() && !value.isNull()) {
                options.add(new Option(plain(value), option.path("label").asString(value.asString())));
            }
        }
        return new Options(options);
    }

    private static Options fromData(@Nullable Object data) {
        var options = new ArrayList<Option>();
        if (data instanceof List<?> list) {
            for (Object entry : list) {
                Object value = entry instanceof Map<?, ?> map ? map.get("value") : entry;
                Object label = entry instanceof Map<?, ?> map ? map.get("label") : entry;
                if (value != null && !(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
                    Object usual = value instanceof BigDecimal number ? Numbers.plain(number) : value;
                    options.add(new Option(usual, Objects.toString(label, String.valueOf(value))));
                }
            }
        }
        return new Options(options);
    }

    Optional<Option> find(@Nullable Object sent) {
        return options.stream().filter(option -> isSame(option.value(), sent)).findFirst();
    }

    private static boolean isSame(Object value, @Nullable Object sent) {
        if (value instanceof Number one && sent instanceof Number other) {
            BigDecimal exact = Numbers.exact(one);
            BigDecimal second = Numbers.exact(other);
            return exact != null && second != null && exact.compareTo(second) == 0;
        }
        return value.equals(sent);
    }

    private static Object plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.numberValue();
            default -> value.asString();
        };
    }
}
