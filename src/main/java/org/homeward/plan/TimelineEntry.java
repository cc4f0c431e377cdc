package org.homeward.plan;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a plan's timeline, as this person may see it. */
public record TimelineEntry(
        long id,
        Instant at,
        String kind,
        String title,
        String actor,
        @Nullable String processElementId,
        @Nullable String rule,
        Map<String, Object> detail) {}
