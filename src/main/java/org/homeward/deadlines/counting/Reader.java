package org.homeward.deadlines.counting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.homeward.access.BadInput.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads single values of any shape into typed ones and notes what is wrong with which field. */
final class Reader {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final ZoneId zone;
    private final List<FieldError> errors = new ArrayList<>();

    Reader(ZoneId zone) {
        this.zone = zone;
    }

    List<FieldError> errors() {
        return errors;
    }

    void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    @Nullable
    LocalDate date(String field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return inRange(field, LocalDate.parse(text(value), DATE));
        } catch (DateTimeException notADate) {
            wrong(field, "Write the date as year-month-day, for example 2026-03-05.");
            return null;
        }
    }

    @Nullable
    LocalDate requiredDate(String field, @Nullable Object value) {
        if (value == null) {
            wrong(field, "This date is needed.");
        }
        return date(field, value);
    }

    @Nullable
    LocalDateTime moment(String field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = text(value);
        try {
            LocalDateTime read = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
                    : LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            return inRange(field, read.toLocalDate()) == null ? null : read;
        } catch (DateTimeException notAMoment) {
            wrong(field, "Write date and time, for example 2026-03-05T15:30.");
            return null;
        }
    }

    @Nullable
    Boolean yesNo(String field, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        wrong(field, "Answer true or false.");
        return null;
    }

    @Nullable
    String oneOf(String field, @Nullable Object value, Collection<String> known) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text && known.contains(text)) {
            return text;
        }
        wrong(field, "Use one of: " + String.join(", ", known.stream().sorted().toList()) + ".");
        return null;
    }

    /** Reads a list of objects; wrong ones are noted and left out. */
    <T> List<T> list(
            String field,
            @Nullable Object value,
            int most,
            Set<String> names,
            BiFunction<String, Map<String, Object>, @Nullable T> item) {
        return items(field, value, most, (path, entry) -> {
            Map<String, Object> object = object(path, entry, names);
            return object == null ? null : item.apply(path, object);
        });
    }

    <T> List<T> items(String field, @Nullable Object value, int most, BiFunction<String, Object, @Nullable T> item) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> entries)) {
            wrong(field, "This is a list, even when it holds one entry.");
            return List.of();
        }
        if (entries.size() > most) {
            wrong(field, "These are " + entries.size() + " entries; at most " + most + " can be true of one child.");
            return List.of();
        }
        var read = new ArrayList<T>();
        for (int i = 0; i < entries.size(); i++) {
            read.add(item.apply(field + "[" + i + "]", Objects.requireNonNullElse(entries.get(i), "")));
        }
        return read.stream().filter(Objects::nonNull).toList();
    }

    /** Reads an object with these names and no others. */
    @SuppressWarnings("unchecked")
    @Nullable
    Map<String, Object> object(String field, Object value, Set<String> names) {
        if (!(value instanceof Map<?, ?> object)) {
            wrong(
                    field,
                    "This holds " + String.join(", ", names.stream().sorted().toList()) + ".");
            return null;
        }
        for (Object name : object.keySet()) {
            if (!names.contains(name)) {
                wrong(field + "." + name, "This is not known here.");
            }
        }
        return (Map<String, Object>) object;
    }

    private @Nullable LocalDate inRange(String field, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            wrong(field, "The year must be between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
            return null;
        }
        return date;
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new DateTimeException("not a text");
    }
}
