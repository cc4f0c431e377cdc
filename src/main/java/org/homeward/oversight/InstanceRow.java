package org.homeward.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One root process instance in a list.
 *
 * @param incidents open incidents, those of child instances included
 * @param waits the first few things it waits for, the gravest first
 * @param child the child's name, for pages only; null when this person may not see it
 */
public record InstanceRow(
        long key,
        String processId,
        String processName,
        int version,
        InstanceState state,
        @Nullable Stage stage,
        @Nullable UUID planId,
        Instant startedAt,
        @Nullable Instant endedAt,
        long incidents,
        List<Wait> waits,
        @Nullable String child) {

    InstanceRow waitingFor(List<Wait> found) {
        return new InstanceRow(
                key,
                processId,
                processName,
                version,
                state,
                stage,
                planId,
                startedAt,
                endedAt,
                incidents,
                found,
                child);
    }
}
