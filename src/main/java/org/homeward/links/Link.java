package org.homeward.links;

import java.time.Instant;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A link that was given to somebody at the table, as its plan's workers see it.
 *
 * @param name whom it is for
 * @param madeBy who made it, by name
 */
public record Link(
        UUID id,
        long task,
        PlanId planId,
        String name,
        String madeBy,
        Instant madeAt,
        Instant until,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    /** Whether it can still be used. */
    public boolean isLive() {
        return answeredAt == null && endedAt == null;
    }
}
