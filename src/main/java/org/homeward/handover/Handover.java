package org.homeward.handover;

import java.time.Instant;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;

/** A plan on its way from one person to the next; both by user name. */
record Handover(
        PlanId plan,
        String leaver,
        @Nullable String receiver,
        @Nullable String backup,
        boolean joinedForThis,
        Packet packet,
        Instant preparedAt) {}
