package org.homeward.meetings;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** A meeting as a file for a person's own calendar (RFC 5545): a day and a title that tells a stranger nothing. */
@Component
public class MeetingFile {

    /** @param title in the person's language, without a name and without a word about the plan */
    public String of(Meeting meeting, String title) {
        var event = new VEvent(meeting.day(), title);
        event.replace(new Uid(meeting.id() + "@homeward"));
        event.replace(new DtStamp(meeting.calledAt()));
        var calendar = new Calendar()
                .withProdId(new ProdId("-//Homeward//Meetings//EN").getValue())
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN)
                .withComponent(event)
                .getFluentTarget();
        return calendar.toString();
    }
}
