package org.homeward.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Keeps personal data out of the engine when a supervisor corrects routing facts.
 *
 * <p>A correction is a number, yes or no, a date or a code; words of a sentence or a person's name have no place in a
 * process. A list may only take the place of a list.
 */
final class CorrectionRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:+/-]{0,99}");
    private static final int LONGEST_LIST = 50;
    private static final int MOST_TRIES = 10;

    private CorrectionRules() {}

    static void check(Repair repair, Map<String, Object> known) {
        var errors = new ArrayList<FieldError>();
        if (repair.retries() != null && (repair.retries() < 1 || repair.retries() > MOST_TRIES)) {
            errors.add(new FieldError("retries", "Allow 1 to " + MOST_TRIES + " tries."));
        }
        repair.variables().forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                errors.add(new FieldError(
                        "variables",
                        "A routing fact's name is one word of letters and digits, as the model spells it."));
            } else if (name.equals("planId")) {
                errors.add(new FieldError("variables.planId", "The plan's id cannot be changed."));
            } else {
                String problem = problem(value, known.get(name));
                if (problem != null) {
                    errors.add(new FieldError("variables." + name, Words.capital(Words.spoken(name)) + ": " + problem));
                }
            }
        });
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
    }

    private static @Nullable String problem(@Nullable Object value, @Nullable Object known) {
        return switch (value) {
            case null -> "give a value; an empty one cannot be set here.";
            case Boolean ignored -> null;
            case Number ignored -> null;
            case String text ->
                isCode(text) ? null : "use a date, a number or a code without spaces, at most 100 characters.";
            case List<?> list when known instanceof List<?> -> listProblem(list);
            case List<?> ignored -> "a list cannot take the place of a single value.";
            default -> "this kind of value cannot be corrected here.";
        };
    }

    private static @Nullable String listProblem(List<?> list) {
        boolean fine = list.size() <= LONGEST_LIST
                && list.stream()
                        .allMatch(entry -> entry instanceof Number
                                || entry instanceof Boolean
                                || entry instanceof String text && isCode(text));
        return fine ? null : "use codes without spaces, a comma between them, at most " + LONGEST_LIST + ".";
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
