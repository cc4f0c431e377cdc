package org.homeward.tasks.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput.FieldError;
import org.jspecify.annotations.Nullable;

/** Goes through a form field by field, keeps what may stay and notes what is wrong. */
final class FormWalk {

    private static final int MOST_ROWS = 200;

    private final Feel feel;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    FormWalk(Feel feel, LocalDate today) {
        this.feel = feel;
        this.today = today;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** Reads the fields' values from the answers at this level. */
    Submission fields(List<FormField> fields, Map<?, ?> sent, Scope scope) {
        var found = new Submission(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        Map<String, @Nullable Object> variables = scope.variables();
        for (FormField field : fields) {
            if (field.hideWhen() instanceof String condition && feel.isTrue(condition, variables)) {
                continue;
            }
            if (field.isList()) {
                rows(field, sent, scope, found);
            } else if (field.isInput()) {
                input(field, sent, scope, variables, found);
            } else if (field.isComputed()) {
                computed(field, scope, variables, found);
            } else if (!field.children().isEmpty()) {
                group(field, sent, scope, found);
            }
        }
        return found;
    }

    private void input(
            FormField field, Map<?, ?> sent, Scope scope, Map<String, @Nullable Object> variables, Submission found) {
        if (field.isDisabled()) {
            return;
        }
        var check = new FieldCheck(field, Paths.get(sent, field.path()), variables, feel, today);
        Object value = check.value();
        String key = scope.prefix() + field.path();
        if (!check.problems().isEmpty()) {
            check.problems().forEach(problem -> errors.add(new FieldError(key, problem)));
            return;
        }
        keep(field, value, found);
        Object words = field.isSilent() ? null : ChoiceRules.inWords(check, value);
        found.answers().add(new FormAnswer(key, field.label(), value, words, field.record()));
    }

    private void computed(FormField field, Scope scope, Map<String, @Nullable Object> variables, Submission found) {
        String expression = field.node().path("expression").asString("");
        Object value = expression.startsWith("=") ? Plain.of(feel.value(expression, variables)) : null;
        keep(field, value, found);
        found.answers().add(new FormAnswer(scope.prefix() + field.path(), field.label(), value, value, field.record()));
    }

    private static void keep(FormField field, @Nullable Object value, Submission found) {
        Paths.put(found.data(), field.path(), value);
        if (field.isRouting()) {
            Paths.put(found.routing(), field.path(), value);
        }
    }

    private void group(FormField group, Map<?, ?> sent, Scope scope, Submission found) {
        boolean plain = group.path().isEmpty();
        Submission inside = fields(
                group.children(),
                plain ? sent : Paths.mapAt(sent, group.path()),
                plain ? scope : scope.group(group.path()));
        String start = plain ? "" : group.path() + ".";
        inside.data().forEach((key, value) -> Paths.put(found.data(), start + key, value));
        inside.routing().forEach((key, value) -> Paths.put(found.routing(), start + key, value));
        found.answers().addAll(inside.answers());
    }

    private void rows(FormField list, Map<?, ?> sent, Scope scope, Submission found) {
        Object value = Paths.get(sent, list.path());
        String key = scope.prefix() + list.path();
        if (value != null && !(value instanceof List<?>)) {
            errors.add(new FieldError(key, list.quoted() + " must be a list."));
            return;
        }
        List<?> rows = value == null ? List.of() : (List<?>) value;
        if (rows.size() > MOST_ROWS) {
            errors.add(new FieldError(key, list.quoted() + " may have at most " + MOST_ROWS + " entries."));
            return;
        }
        var data = new ArrayList<Object>();
        var routing = new ArrayList<Object>();
        var shown = new ArrayList<Object>();
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> row = rows.get(i) instanceof Map<?, ?> map ? map : Map.of();
            Submission inside = fields(list.children(), row, scope.row(list.path(), i, Feel.toFeel(row)));
            data.add(inside.data());
            routing.add(inside.routing());
            var words = new LinkedHashMap<String, @Nullable Object>();
            inside.answers().stream()
                    .filter(answer -> answer.words() != null)
                    .forEach(answer -> words.put(answer.label(), answer.words()));
            shown.add(words);
        }
        Paths.put(found.data(), list.path(), data);
        if (routing.stream().anyMatch(row -> !((Map<?, ?>) row).isEmpty())) {
            Paths.put(found.routing(), list.path(), routing);
        }
        found.answers().add(new FormAnswer(key, list.label(), data, shown, list.record()));
    }
}
