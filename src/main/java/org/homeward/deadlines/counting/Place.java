package org.homeward.deadlines.counting;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/** Where a plan is: its time zone and its calendars. */
public final class Place {

    private final String code;
    private final ZoneId zone;
    private final Map<CalendarKind, DayCalendar> calendars;

    Place(String code, ZoneId zone, Map<CalendarKind, DayCalendar> calendars) {
        this.code = code;
        this.zone = zone;
        this.calendars = new EnumMap<>(calendars);
    }

    public String code() {
        return code;
    }

    public ZoneId zone() {
        return zone;
    }

    DayCalendar calendar(CalendarKind kind) {
        DayCalendar calendar = calendars.get(kind);
        if (calendar == null) {
            throw new BadRule("A rule counts " + kind + " days, but " + code + " has no such calendar");
        }
        return calendar;
    }
}
