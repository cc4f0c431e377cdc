package org.homeward.tasks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Makes tasks of the rows of {@link TaskQueries}. */
final class TaskRow {

    private TaskRow() {}

    /** As this person may see them: partners read the child's given name only. */
    static RowMapper<Task> as(Caller caller) {
        boolean wholeNames = caller.isStaff() || caller.has(Role.FAMILY);
        return (row, number) -> task(row, wholeNames);
    }

    private static Task task(ResultSet row, boolean wholeNames) throws SQLException {
        String elementId = row.getString("element_id");
        String name = row.getString("name");
        String givenName = row.getString("given_name");
        return new Task(
                row.getLong("key"),
                new PlanId(row.getObject("plan_id", UUID.class)),
                name == null || name.isBlank() ? inWords(elementId) : name.strip(),
                row.getString("documentation"),
                elementId,
                row.getString("bpmn_process_id"),
                row.getLong("process_instance_key"),
                instant(row, "due_at"),
                row.getInt("priority"),
                row.getString("worker"),
                row.getString("worker_name"),
                texts(row.getArray("candidate_groups")),
                row.getObject("form_key", Long.class),
                row.getString("form_id"),
                state(row),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "drafted_at"),
                row.getInt("draft_version"),
                wholeNames ? givenName + " " + row.getString("family_name") : givenName,
                Stage.valueOf(row.getString("stage")),
                row.getObject("away_until", LocalDate.class),
                row.getBoolean("stands_in"));
    }

    private static Task.State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("sent_at") != null) {
            return Task.State.DONE;
        }
        return switch (row.getString("state")) {
            case "CREATED" -> Task.State.OPEN;
            case "COMPLETED" -> Task.State.DONE;
            default -> Task.State.CANCELED;
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static String inWords(String elementId) {
        String words = elementId.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
