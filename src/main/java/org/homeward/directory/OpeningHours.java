package org.homeward.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.hsds.Row;
import org.jspecify.annotations.Nullable;

/** A schedule in words: what the publisher wrote, or else its days and hours. */
final class OpeningHours {

    private static final Map<String, String> DAYS = Map.of(
            "MO", "Monday",
            "TU", "Tuesday",
            "WE", "Wednesday",
            "TH", "Thursday",
            "FR", "Friday",
            "SA", "Saturday",
            "SU", "Sunday");

    private OpeningHours() {}

    static @Nullable String inWords(Row schedule) {
        if (schedule.get("description") != null) {
            return schedule.get("description");
        }
        String opens = hour(schedule.get("opens_at"));
        String closes = hour(schedule.get("closes_at"));
        String days = days(schedule.get("byday"));
        if (opens.isEmpty() || closes.isEmpty()) {
            return days.isEmpty() ? null : days;
        }
        return (days.isEmpty() ? "" : days + ", ") + opens + " to " + closes;
    }

    private static String days(@Nullable String byday) {
        return byday == null
                ? ""
                : Arrays.stream(byday.split("[,;\\s]+"))
                        .map(day -> DAYS.getOrDefault(day.replaceAll("^[-+\\d]*", ""), ""))
                        .filter(day -> !day.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String hour(@Nullable String time) {
        return time != null && time.matches("\\d\\d:\\d\\d.*") ? time.substring(0, 5) : "";
    }
}
