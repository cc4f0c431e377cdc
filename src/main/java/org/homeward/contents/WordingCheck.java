package org.homeward.contents;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.jspecify.annotations.Nullable;

/** Keeps a wording to the questions of its kind; what is wrong is told field by field. */
final class WordingCheck {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_WHY = 500;

    private WordingCheck() {}

    /** The wording without blanks and unknown fields; {@link BadInput} when a rule is broken. */
    static Wording checked(ItemKind kind, Wording sent, Set<UUID> goals, Set<String> categories) {
        var errors = new ArrayList<FieldError>();
        var kept = new LinkedHashMap<String, String>();
        for (ItemField field : kind.fields()) {
            String value = clean(sent.fields().get(field.name()));
            String problem = value == null ? missing(field) : problem(field, value, goals);
            if (problem != null) {
                errors.add(new FieldError(field.name(), problem));
            } else if (value != null) {
                kept.put(field.name(), value);
            }
        }
        String category = clean(sent.category());
        if (category != null && !categories.contains(category)) {
            errors.add(new FieldError("category", "Choose one of the kinds of record in the list, or none."));
        }
        String why = clean(sent.why());
        if (why != null && why.length() > LONGEST_WHY) {
            errors.add(new FieldError("why", "Use at most " + LONGEST_WHY + " characters."));
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return new Wording(kept, category, why);
    }

    private static @Nullable String missing(ItemField field) {
        return field.required() ? "Fill in “" + field.label() + "”." : null;
    }

    private static @Nullable String problem(ItemField field, String value, Set<UUID> goals) {
        if (value.length() > field.longest()) {
            return "Use at most " + field.longest() + " characters for “" + field.label() + "”.";
        }
        return switch (field.kind()) {
            case DATE ->
                isDay(value) ? null : "Give “" + field.label() + "” as year-month-day, for example 2026-03-05.";
            case CHOICE ->
                field.choices().stream().anyMatch(choice -> choice.code().equals(value))
                        ? null
                        : "Choose one of the answers to “" + field.label() + "”.";
            case GOAL ->
                goals.stream().anyMatch(goal -> goal.toString().equals(value)) ? null : "Choose a goal of this plan.";
            default -> null;
        };
    }

    private static boolean isDay(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /** Without characters that no keyboard writes and no page or paper can show; null when nothing is left. */
    static @Nullable String clean(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var kept = new StringBuilder();
        value.codePoints().filter(WordingCheck::canBeShown).forEach(kept::appendCodePoint);
        String text = kept.toString().replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    private static boolean canBeShown(int point) {
        return point == '\n'
                || point == '\t'
                || point == '\r'
                || !Character.isISOControl(point)
                        && Character.getType(point) != Character.SURROGATE
                        && (point & 0xFFFE) != 0xFFFE;
    }

    static Map<String, String> fields(Map<String, ?> row) {
        var fields = new LinkedHashMap<String, String>();
        row.forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value.toString());
            }
        });
        return fields;
    }

    static List<String> names(ItemKind kind) {
        return kind.fields().stream().map(ItemField::name).toList();
    }
}
