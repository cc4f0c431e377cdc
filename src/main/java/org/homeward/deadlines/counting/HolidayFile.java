package org.homeward.deadlines.counting;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.deadlines.counting.DayCalendar.ClosedDay;

/** Reads a calendar of the holiday library's own XML format; a day moved off a weekend counts as assumed. */
final class HolidayFile {

    private static final String ASSUMED = "ASSUMED_";

    private HolidayFile() {}

    static DayCalendar read(URL file) {
        HolidayManager holidays;
        try {
            holidays = HolidayManager.getInstance(ManagerParameters.create(file));
            holidays.getHolidays(Year.of(2026));
        } catch (RuntimeException unreadable) {
            throw new BadRule("The holiday calendar " + file.getPath() + " cannot be read", unreadable);
        }
        return new DayCalendar(year -> closedDays(holidays, year));
    }

    /** Asks the neighbouring years too: New Year's Day on a Saturday is observed in December. */
    private static Map<LocalDate, ClosedDay> closedDays(HolidayManager holidays, int year) {
        var days = new HashMap<LocalDate, ClosedDay>();
        for (int asked = year - 1; asked <= year + 1; asked++) {
            for (Holiday holiday : holidays.getHolidays(Year.of(asked))) {
                if (holiday.getDate().getYear() == year) {
                    days.put(holiday.getDate(), closedDay(holiday));
                }
            }
        }
        return Map.copyOf(days);
    }

    private static ClosedDay closedDay(Holiday holiday) {
        boolean moved = !holiday.getDate().equals(holiday.getActualDate());
        String key = holiday.getPropertiesKey();
        String name = title(key.startsWith(ASSUMED) ? key.substring(ASSUMED.length()) : key);
        return new ClosedDay(moved ? name + " (observed)" : name, moved || key.startsWith(ASSUMED));
    }

    private static String title(String key) {
        return Arrays.stream(key.toLowerCase(Locale.ROOT).split("_"))
                .map(word -> word.length() < 3 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
