package org.homeward.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done to a draft, for example: {@code policy-editor saved check-in-cadence.dmn}. */
public record DraftEntry(
        Instant at,
        String actor,
        String words,
        @Nullable String resource,
        @Nullable String note) {}
