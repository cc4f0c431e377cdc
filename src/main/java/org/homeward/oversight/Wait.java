package org.homeward.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a process instance waits for, in words. */
public record Wait(
        Kind kind,
        String text,
        long instanceKey,
        long elementInstanceKey,
        String elementId,
        String elementName,
        @Nullable Instant due) {

    /** What is waited for; the gravest first. */
    public enum Kind {
        INCIDENT,
        USER_TASK,
        JOB,
        MESSAGE,
        TIMER
    }
}
