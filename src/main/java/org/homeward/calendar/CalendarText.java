package org.homeward.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.homeward.language.Phrases;
import org.homeward.meetings.Meeting;
import org.homeward.meetings.PlannedMeeting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes iCalendar files (RFC 5545). Titles say nothing: calendars are shown on locked screens and shared with others. */
@Component
class CalendarText {

    private static final Duration SHORT = Duration.ofMinutes(15);

    private final Phrases phrases;
    private final ZoneId zone;
    private final Clock clock;

    CalendarText(Phrases phrases, @Value("${homeward.zone}") ZoneId zone, Clock clock) {
        this.phrases = phrases;
        this.zone = zone;
        this.clock = clock;
    }

    String of(List<PlannedMeeting> meetings, List<DueDate> dueDates, Locale language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Homeward//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        if (!dueDates.isEmpty()) {
            calendar.add(TimeZoneRegistryFactory.getInstance()
                    .createRegistry()
                    .getTimeZone(zone.getId())
                    .getVTimeZone());
        }
        meetings.forEach(meeting -> calendar.add(event(meeting, language)));
        dueDates.forEach(due -> calendar.add(event(due, language)));
        return calendar.toString();
    }

    private VEvent event(PlannedMeeting planned, Locale language) {
        Meeting meeting = planned.meeting();
        var event = new VEvent(meeting.day(), phrases.in(language, "Homeward: meeting"));
        Instant cancelledAt = planned.cancelledAt();
        finish(event, meeting.id().toString(), cancelledAt == null ? meeting.calledAt() : cancelledAt);
        event.replace(new Sequence(cancelledAt == null ? 0 : 1));
        event.replace(cancelledAt == null ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        return event;
    }

    private VEvent event(DueDate due, Locale language) {
        var event = new VEvent(due.at().atZone(zone), SHORT, phrases.in(language, "Homeward: something is due"));
        finish(event, "task-" + due.key(), clock.instant());
        return event;
    }

    private static void finish(VEvent event, String uid, Instant changed) {
        event.replace(new DtStamp(changed));
        event.replace(new Uid(uid + "@homeward"));
    }
}
