package org.homeward.agencies;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.RecordCategory;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it was entered.
 *
 * @param reference where the signed paper is, for example a file number
 * @param purpose what the sharing is for
 */
public record AgreementEntry(
        @Nullable List<String> categories,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String reference,
        @Nullable String purpose) {

    private static final int LONGEST = 1_000;

    /** The entry with days instead of texts. */
    record Checked(
            String[] categories,
            LocalDate from,
            LocalDate until,
            @Nullable String reference,
            String purpose) {}

    Checked check(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        List<String> wanted =
                categories == null ? List.of() : categories.stream().distinct().toList();
        if (wanted.isEmpty()) {
            errors.add(new FieldError("categories", "Choose at least one kind of record."));
        } else if (wanted.stream().anyMatch(code -> RecordCategory.of(code).isEmpty())) {
            errors.add(new FieldError("categories", "Choose from the kinds of record that are listed."));
        }
        LocalDate from = day(errors, "validFrom", validFrom);
        LocalDate until = day(errors, "validUntil", validUntil);
        if (from != null && until != null && until.isBefore(from)) {
            errors.add(new FieldError("validUntil", "The last day lies before the first one; check both."));
        } else if (until != null && until.isBefore(today)) {
            errors.add(new FieldError("validUntil", "This day is over already; check the year."));
        }
        String why = text(purpose);
        if (why.isEmpty()) {
            errors.add(new FieldError("purpose", "Say what the sharing is for."));
        }
        if (why.length() > LONGEST || why.indexOf('\0') >= 0) {
            errors.add(new FieldError("purpose", "Shorten this to at most 1,000 characters."));
        }
        if (text(reference).length() > 200 || text(reference).indexOf('\0') >= 0) {
            errors.add(new FieldError("reference", "Shorten this to at most 200 characters."));
        }
        if (from == null || until == null || !errors.isEmpty()) {
            throw new BadInput(List.copyOf(errors));
        }
        return new Checked(
                wanted.toArray(String[]::new), from, until, text(reference).isEmpty() ? null : text(reference), why);
    }

    private static @Nullable LocalDate day(List<FieldError> errors, String field, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text(text));
            if (day.getYear() >= 1990 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // told below
        }
        errors.add(new FieldError(field, "Enter the day like 2026-03-31."));
        return null;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
