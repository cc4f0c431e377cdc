package org.homeward.matters;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads what a person said when they raised a matter, and names every field that needs a correction. */
final class EventReader {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 200;

    /** Other names under which programs send what the person wrote. */
    private static final List<String> ABOUT = List.of("about", "reason", "description");

    private final List<FieldError> errors = new ArrayList<>();

    private EventReader() {}

    /** The answers by field name, those that were given; texts are stripped. */
    static Map<String, Object> read(EventType type, Map<String, ?> data) {
        var reader = new EventReader();
        var answers = new LinkedHashMap<String, Object>();
        reader.refuseUnknown(type, data);
        for (EventField field : type.fields()) {
            Object answer = reader.answer(field, value(field, data));
            if (answer != null) {
                answers.put(field.name(), answer);
            } else if (field.required() && reader.isFine(field)) {
                reader.wrong(field.name(), "Please fill this in: " + field.label());
            }
        }
        if (!reader.errors.isEmpty()) {
            throw new BadInput(reader.errors);
        }
        return answers;
    }

    private static @Nullable Object value(EventField field, Map<String, ?> data) {
        return field.name().equals("about")
                ? ABOUT.stream()
                        .map(data::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : data.get(field.name());
    }

    private void refuseUnknown(EventType type, Map<String, ?> data) {
        List<String> known = type.fields().stream().map(EventField::name).toList();
        data.keySet().stream()
                .filter(name -> !known.contains(name) && !ABOUT.contains(name))
                .forEach(name -> wrong(name, "There is no such field here. Use " + String.join(", ", known) + "."));
    }

    private @Nullable Object answer(EventField field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> text(field, value, LONGEST_TEXT);
            case LINE, PERSON -> text(field, value, LONGEST_LINE);
            case YES_NO -> yesNo(field, value);
            case CHOICE -> choice(field, value);
            case DATE -> date(field, value);
        };
    }

    private @Nullable Object text(EventField field, Object value, int longest) {
        if (!(value instanceof String text) || text.indexOf('\0') >= 0) {
            return wrong(field.name(), "Write this as text.");
        }
        String stripped = text.strip();
        return stripped.length() <= longest
                ? stripped
                : wrong(field.name(), "Shorten this to at most %,d characters.".formatted(longest));
    }

    private @Nullable Object yesNo(EventField field, Object value) {
        return switch (String.valueOf(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> wrong(field.name(), "Say true or false.");
        };
    }

    private @Nullable Object choice(EventField field, Object value) {
        List<String> codes =
                field.choices().stream().map(EventField.Choice::code).toList();
        return value instanceof String text && codes.contains(text)
                ? text
                : wrong(field.name(), codes.stream().collect(Collectors.joining(", ", "Use one of ", ".")));
    }

    private @Nullable Object date(EventField field, Object value) {
        try {
            return LocalDate.parse(String.valueOf(value)).toString();
        } catch (DateTimeParseException noDate) {
            return wrong(field.name(), "Enter a date as year-month-day, for example 2026-05-04.");
        }
    }

    private boolean isFine(EventField field) {
        return errors.stream().noneMatch(error -> error.field().equals(field.name()));
    }

    private @Nullable Object wrong(String field, String message) {
        errors.add(new FieldError(field, message));
        return null;
    }
}
