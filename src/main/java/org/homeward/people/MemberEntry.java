package org.homeward.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a person at the table.
 *
 * @param duty what they have taken on, in writing
 * @param reportsEvery a period such as {@code P30D}
 */
public record MemberEntry(
        @Nullable String name,
        @Nullable String username,
        @Nullable String role,
        @Nullable String discipline,
        @Nullable String seat,
        @Nullable String contact,
        @Nullable String reportsEvery,
        @Nullable String backup,
        @Nullable String duty) {

    private static final int LINE = 120;
    private static final int TEXT = 4_000;
    private static final Set<String> SEATS = Set.of("child", "parent", "kin", "foster-parent", "staff", "partner");

    void check() {
        var errors = new ArrayList<FieldError>();
        required(errors, "name", name, "Enter the name.");
        required(errors, "role", role, "Say who this person is to the child, for example teacher.");
        required(errors, "duty", duty, "Write down what this person has taken on.");
        if (!SEATS.contains(text(seat))) {
            errors.add(new FieldError("seat", "Choose as what this person sits at the table."));
        }
        Map.of("name", text(name), "username", text(username), "role", text(role), "contact", text(contact))
                .forEach((field, value) -> length(errors, field, value, LINE));
        length(errors, "backup", text(backup), LINE);
        length(errors, "duty", text(duty), TEXT);
        if (!errors.isEmpty()) {
            throw new BadInput(List.copyOf(errors));
        }
    }

    private static void required(List<FieldError> errors, String field, @Nullable String value, String message) {
        if (text(value).isEmpty()) {
            errors.add(new FieldError(field, message));
        }
    }

    private static void length(List<FieldError> errors, String field, String value, int most) {
        if (value.length() > most) {
            errors.add(new FieldError(field, "Shorten this to at most %,d characters.".formatted(most)));
        } else if (value.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "This holds a character that cannot be kept. Type it again."));
        }
    }

    private static String text(@Nullable String given) {
        return PersonEntry.text(given);
    }

    /** As the plan's record takes it. */
    Map<String, String> row() {
        var row = new HashMap<String, String>();
        put(row, "name", name);
        put(row, "username", username);
        put(row, "role", role);
        put(row, "discipline", discipline);
        put(row, "seat", seat);
        put(row, "contact", contact);
        put(row, "reportsEvery", reportsEvery);
        put(row, "backup", backup);
        return row;
    }

    private static void put(Map<String, String> row, String key, @Nullable String value) {
        if (!text(value).isEmpty()) {
            row.put(key, text(value));
        }
    }

    String dutyText() {
        return text(duty);
    }
}
