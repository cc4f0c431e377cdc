package org.homeward.casenotes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homeward.access.Caller;
import org.homeward.plan.KnownThen;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Component;

/** Which notes, contacts and decisions were on record at an earlier moment, in the form that they had then. */
@Component
class NotesThen implements KnownThen {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

    private final NoteDesk desk;

    NotesThen(NoteDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String title() {
        return "Notes, contacts and decisions";
    }

    @Override
    public List<Line> at(PlanId plan, Instant moment, Caller caller) {
        return desk.at(plan, moment, caller).stream()
                .map(note -> new Line(
                        DAY.format(note.onDay()) + ", " + note.kind().title().toLowerCase(Locale.ROOT) + ": "
                                + note.heading(),
                        note.text()))
                .toList();
    }
}
