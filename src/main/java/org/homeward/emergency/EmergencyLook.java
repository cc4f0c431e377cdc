package org.homeward.emergency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CleanText;
import org.jspecify.annotations.Nullable;

/** Which child somebody looks for, and why; the whole name and the day of birth, so that nobody can browse. */
public record EmergencyLook(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String kind,
        @Nullable String reason) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;
    private static final int SHORTEST_REASON = 10;

    /** The same without blanks around it; {@link BadInput} when something is missing. */
    EmergencyLook checked(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        String given = name("givenName", givenName, "Enter the child's first name as it stands on the plan.", errors);
        String family = name("familyName", familyName, "Enter the child's last name as it stands on the plan.", errors);
        if (birthDate == null) {
            errors.add(new FieldError("birthDate", "Enter the child's day of birth."));
        } else if (birthDate.isAfter(today)) {
            errors.add(new FieldError("birthDate", "This day is still to come. Enter the child's day of birth."));
        }
        if (EmergencyKind.of(kind).isEmpty()) {
            errors.add(new FieldError("kind", "Choose what kind of emergency it is."));
        }
        String why = CleanText.of(reason);
        if (why == null || why.length() < SHORTEST_REASON) {
            errors.add(new FieldError("reason", "Say in a sentence or two why you need to see the plan now."));
        } else if (why.length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", "Use at most 2,000 characters."));
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return new EmergencyLook(given, family, birthDate, kind, why);
    }

    private static String name(String field, @Nullable String entered, String missing, List<FieldError> errors) {
        String name = CleanText.line(entered);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError(field, name.isEmpty() ? missing : "Use at most 200 characters."));
        }
        return name;
    }
}
