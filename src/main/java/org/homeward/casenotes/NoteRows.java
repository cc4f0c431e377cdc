package org.homeward.casenotes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;

/** Entries as rows and back. */
final class NoteRows {

    private NoteRows() {}

    static CaseNote note(ResultSet row, int number) throws SQLException {
        java.sql.Time time = row.getTime("at_time");
        String way = row.getString("way");
        return new CaseNote(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                NoteKind.of(row.getString("kind")).orElseThrow(),
                row.getString("category"),
                row.getString("readers"),
                row.getDate("on_day").toLocalDate(),
                time == null ? null : time.toLocalTime(),
                row.getString("heading"),
                row.getString("text"),
                way == null ? null : Way.of(way).orElseThrow(),
                List.of((String[]) row.getArray("with_whom").getArray()),
                row.getString("decided_by"),
                row.getString("ground"),
                row.getString("counts_for"),
                row.getObject("corrects", UUID.class),
                row.getString("corrected_why"),
                row.getObject("corrected_by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("by_username"),
                row.getString("by_name"));
    }

    /** What does not belong to the kind of entry is left out. */
    static Map<String, Object> columns(
            UUID id, PlanId plan, NewNote note, @Nullable String key, Instant now, Caller by) {
        boolean contact = note.kind() == NoteKind.CONTACT;
        boolean decision = note.kind() == NoteKind.DECISION;
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("plan", plan.value());
        columns.put("kind", note.kind().code());
        columns.put("category", note.category());
        columns.put("readers", note.readers());
        columns.put("day", note.onDay());
        columns.put("time", contact ? note.atTime() : null);
        columns.put("heading", note.heading());
        columns.put("text", note.text());
        columns.put("way", contact ? note.way() : null);
        columns.put("people", contact ? note.withWhom().toArray(String[]::new) : new String[0]);
        columns.put("decidedBy", decision ? note.decidedBy() : null);
        columns.put("ground", decision ? note.ground() : null);
        columns.put("countsFor", contact ? note.countsFor() : null);
        columns.put("corrects", note.corrects());
        columns.put("why", note.corrects() == null ? null : note.correctedWhy());
        columns.put("at", Timestamp.from(now));
        columns.put("username", by.username());
        columns.put("byName", by.displayName());
        columns.put("key", key);
        return columns;
    }
}
