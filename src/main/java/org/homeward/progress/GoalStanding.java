package org.homeward.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a goal stood the last time its owner was asked. */
public record GoalStanding(
        String goalTitle,
        Instant at,
        String progress,
        boolean milestoneReached,
        @Nullable String measured,
        @Nullable String evidence) {}
