package org.homeward.tasks.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ticks, and choices among options. */
final class ChoiceRules {

    private ChoiceRules() {}

    static @Nullable Object tick(FieldCheck check) {
        String name = check.field().quoted();
        Object sent = check.sent();
        if (sent != null && !(sent instanceof Boolean)) {
            return check.problem(name + " must be ticked or not ticked.");
        }
        boolean ticked = Boolean.TRUE.equals(sent);
        return !ticked && check.isRequired() ? check.problem("Tick " + name + " to go on.") : ticked;
    }

    static @Nullable Object one(FieldCheck check) {
        String name = check.field().quoted();
        Object sent = check.sent();
        if (sent == null || "".equals(sent)) {
            return check.isRequired() ? check.problem("Choose one of the options for " + name + ".") : null;
        }
        return Options.of(check)
                .find(sent)
                .map(Options.Option::value)
                .orElseGet(() -> check.problem("Choose one of the options that the form offers for " + name + "."));
    }

    static @Nullable Object several(FieldCheck check) {
        String name = check.field().quoted();
        if (check.sent() != null && !(check.sent() instanceof List<?>)) {
            return check.problem("Choose from the options for " + name + ".");
        }
        List<?> sent = check.sent() == null ? List.of() : (List<?>) check.sent();
        if (sent.isEmpty()) {
            return check.isRequired() ? check.problem("Choose at least one option for " + name + ".") : List.of();
        }
        Options options = Options.of(check);
        var chosen = new LinkedHashSet<Object>();
        for (Object value : sent) {
            var option = options.find(value);
            if (option.isEmpty()) {
                return check.problem("Choose only options that the form offers for " + name + ".");
            }
            chosen.add(option.get().value());
        }
        return new ArrayList<>(chosen);
    }

    /** The chosen options in the form's own words. */
    static @Nullable Object inWords(FieldCheck check, @Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(one -> inWords(check, one))
                    .filter(Objects::nonNull)
                    .toList();
        }
        return value == null
                ? null
                : Options.of(check)
                        .find(value)
                        .<Object>map(Options.Option::label)
                        .orElse(value);
    }
}
