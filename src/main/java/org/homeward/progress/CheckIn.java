package org.homeward.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A check-in that was held or missed; what can be counted may be missing. */
public record CheckIn(
        Instant at,
        String state,
        @Nullable String progress,
        @Nullable Integer attendance,
        @Nullable String symptoms,
        @Nullable String engagement,
        @Nullable Integer visits,
        @Nullable String wins) {}
