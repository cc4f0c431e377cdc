package org.homeward.workers.meetings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;

/** The day of a meeting, as the model holds it: text, because the engine's client reads no dates. */
final class MeetingDay {

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

    private MeetingDay() {}

    /** Opens an incident that names the variable when there is no such day. */
    static LocalDate read(@Nullable String text, String variable) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException noDay) {
            throw Trouble.needsHelp("The day of the meeting is not known. Enter it as " + variable
                    + ", for example 2026-05-04, and try again.");
        }
    }

    static String inWords(LocalDate day) {
        return IN_WORDS.format(day);
    }
}
