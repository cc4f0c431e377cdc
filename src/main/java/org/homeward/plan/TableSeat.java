package org.homeward.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person at a plan's table, as the record has it.
 *
 * @param seat child, parent, kin, foster-parent, staff or partner; null when nobody has said yet
 * @param revision counts how often it was written down
 * @param reportsEvery a period such as {@code P30D}
 */
public record TableSeat(
        UUID id,
        String name,
        String role,
        @Nullable String discipline,
        @Nullable String username,
        @Nullable String contact,
        @Nullable String reportsEvery,
        @Nullable String backup,
        @Nullable String seat,
        Instant since,
        int revision) {}
