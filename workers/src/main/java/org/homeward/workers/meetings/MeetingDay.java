package org.homeward.workers.meetings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.homeward.workers.DayFromModel;
import org.jspecify.annotations.Nullable;

/** The day of a meeting, read from the model and written for people. */
final class MeetingDay {

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

    private MeetingDay() {}

    static LocalDate read(@Nullable String text, String variable) {
        return DayFromModel.read(text, variable, "The day of the meeting");
    }

    static String inWords(LocalDate day) {
        return IN_WORDS.format(day);
    }
}
