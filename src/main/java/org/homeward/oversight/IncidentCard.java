package org.homeward.oversight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident with its explanation, and who last let it try again.
 *
 * @param routing the routing facts that the stopped step can see, by name; only when asked for alone
 */
public record IncidentCard(
        long key,
        long instanceKey,
        long elementInstanceKey,
        @Nullable Long jobKey,
        String elementId,
        String elementName,
        String errorType,
        boolean open,
        Instant createdAt,
        @Nullable Instant resolvedAt,
        @Nullable UUID planId,
        Explanation explanation,
        @Nullable String askedBy,
        @Nullable Instant askedAt,
        Map<String, Object> routing) {

    IncidentCard with(Map<String, Object> visible) {
        return new IncidentCard(
                key,
                instanceKey,
                elementInstanceKey,
                jobKey,
                elementId,
                elementName,
                errorType,
                open,
                createdAt,
                resolvedAt,
                planId,
                explanation,
                askedBy,
                askedAt,
                visible);
    }
}
