package org.homeward.tasks.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.springframework.stereotype.Component;

/** Works out the FEEL expressions of a form; one that cannot be worked out is null, as in the browser. */
@Component
class Feel {

    private final FEEL feel = FEELBuilder.builder().build();

    /** Answers the value of an expression that starts with {@code =}. */
    @Nullable
    Object value(String expression, Map<String, @Nullable Object> variables) {
        try {
            return feel.evaluate(expression.substring(1), variables);
        } catch (RuntimeException notComputable) {
            return null;
        }
    }

    boolean isTrue(String expression, Map<String, @Nullable Object> variables) {
        return Boolean.TRUE.equals(value(expression, variables));
    }

    /** The same value with the one kind of number that FEEL knows. */
    static @Nullable Object toFeel(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Number number -> Numbers.exact(number);
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, entry) -> copy.put(String.valueOf(key), toFeel(entry)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(entry -> copy.add(toFeel(entry)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
