package org.homeward.casenotes.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.homeward.access.BadInput;

/** The day in a cursor. */
final class RecordDay {

    private RecordDay() {}

    static String of(String key) {
        try {
            return LocalDate.parse(key).toString();
        } catch (DateTimeException noDate) {
            throw new BadInput("cursor", "Use the cursor of the page before, or none for the first page.");
        }
    }
}
