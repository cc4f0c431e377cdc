package org.homeward.plan.web;

import java.time.Instant;
import org.homeward.plan.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** One entry of the API's timeline. */
record TimelineItem(
        Instant at,
        String kind,
        String title,
        String actor,
        @Nullable String processElementId,
        @Nullable String rule) {

    static TimelineItem of(TimelineEntry entry) {
        return new TimelineItem(
                entry.at(), entry.kind(), entry.title(), entry.actor(), entry.processElementId(), entry.rule());
    }
}
