package org.homeward.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open row of the read model that holds a process up.
 *
 * @param what the error type of an incident, the name of a message, the state of a job
 */
record RawWait(
        Wait.Kind kind,
        long rootKey,
        long instanceKey,
        long elementInstanceKey,
        String elementId,
        @Nullable String name,
        @Nullable String type,
        @Nullable Instant due,
        @Nullable String what,
        @Nullable String message,
        @Nullable String assignee,
        List<String> groups,
        int retries) {}
