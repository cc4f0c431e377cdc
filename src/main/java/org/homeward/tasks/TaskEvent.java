package org.homeward.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became of a task.
 *
 * @param to who got it, by name
 * @param dueAt the date it was moved to
 */
public record TaskEvent(
        Instant at,
        Kind kind,
        String by,
        @Nullable String to,
        @Nullable Instant dueAt,
        @Nullable String reason) {

    public enum Kind {
        TAKEN,
        PUT_BACK,
        HANDED_OVER,
        MOVED,
        DONE
    }
}
