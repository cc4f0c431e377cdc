package org.homeward.workers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as models hold it: text such as 2026-05-04, because the engine's client reads no dates. */
public final class DayFromModel {

    private DayFromModel() {}

    /**
     * Opens an incident that names the variable when there is no such day.
     *
     * @param what whose day it is, for example "The day of the meeting"
     */
    public static LocalDate read(@Nullable String text, String variable, String what) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException noDay) {
            throw Trouble.needsHelp(
                    what + " is not known. Enter it as " + variable + ", for example 2026-05-04, and try again.");
        }
    }
}
