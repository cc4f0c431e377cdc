package org.homeward.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.BadInput.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an intake must hold; every breach names its field and says what to enter. */
@Component
class IntakeRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REFERRAL = 20_000;
    private static final int MOST_CONCERNS = 50;
    private static final int OLDEST_CHILD = 23;

    private final Clock clock;

    IntakeRules(Clock clock) {
        this.clock = clock;
    }

    List<FieldError> breaches(Intake intake) {
        var errors = new ArrayList<FieldError>();
        name(errors, "child.givenName", "given name", intake.child().givenName());
        name(errors, "child.familyName", "family name", intake.child().familyName());
        if (intake.child().language().length() > 35) {
            errors.add(
                    new FieldError("child.language", "Choose the language by its short name, for example en or es."));
        }
        birthDate(errors, intake.child().birthDate());
        if (intake.concerns().size() > MOST_CONCERNS
                || intake.concerns().stream().anyMatch(concern -> concern.length() > LONGEST_NAME)) {
            errors.add(new FieldError("concerns", "Enter at most 50 concerns of at most 100 characters each."));
        }
        if (intake.referral() != null && intake.referral().length() > LONGEST_REFERRAL) {
            errors.add(new FieldError("referral", "Shorten the referral to at most 20,000 characters."));
        }
        return errors;
    }

    private static void name(List<FieldError> errors, String field, String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "Enter the child's " + what + "."));
        } else if (value.length() > LONGEST_NAME) {
            errors.add(new FieldError(field, "Shorten the " + what + " to at most 100 characters."));
        }
    }

    private void birthDate(List<FieldError> errors, @Nullable LocalDate date) {
        LocalDate today = LocalDate.now(clock);
        if (date != null && date.isAfter(today)) {
            errors.add(new FieldError("child.birthDate", "The birth date lies in the future; check the year."));
        } else if (date != null && date.isBefore(today.minusYears(OLDEST_CHILD))) {
            errors.add(new FieldError(
                    "child.birthDate", "The birth date is too long ago for a child's plan; check the year."));
        }
    }
}
