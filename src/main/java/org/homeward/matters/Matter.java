package org.homeward.matters;

import java.time.Instant;
import java.util.List;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * One matter as one person may see it; what they may not read is null.
 *
 * @param onHold what is disputed is not carried out for now
 * @param waitsFor the steps that are open in its process, in words; empty when it is closed or a moment behind
 * @param outcome how it ended, in words; null while it is open
 */
public record Matter(
        MatterId id,
        PlanId planId,
        String kind,
        String title,
        boolean open,
        @Nullable String outcome,
        @Nullable String about,
        boolean onHold,
        @Nullable String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<String> waitsFor,
        boolean mayWithdraw) {}
