package org.homeward.directory.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.directory.DirectoryDesk;
import org.jspecify.annotations.Nullable;

/** What a person looks for, as they typed it. */
record SearchForm(
        @Nullable String text,
        @Nullable String age,
        @Nullable String language,
        @Nullable String near) {

    private static final int LONGEST = 200;

    DirectoryDesk.Search toSearch() {
        var errors = new ArrayList<FieldError>();
        tooLong(errors, "text", text);
        tooLong(errors, "language", language);
        tooLong(errors, "near", near);
        BigDecimal years = null;
        if (age != null && !age.isBlank()) {
            if (age.strip().matches("\\d{1,3}")) {
                years = new BigDecimal(age.strip());
            } else {
                errors.add(new FieldError("age", "Enter the age in whole years, for example 12."));
            }
        }
        if (!errors.isEmpty()) {
            throw new BadInput(List.copyOf(errors));
        }
        return new DirectoryDesk.Search(text, years, language, near);
    }

    private static void tooLong(List<FieldError> errors, String field, @Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            errors.add(new FieldError(field, "Look for something shorter, with at most 200 characters."));
        }
    }
}
