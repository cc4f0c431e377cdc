package org.homeward.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a plan, to be written on its timeline once.
 *
 * @param requestKey the same key again writes nothing; null for a note that may stand twice
 * @param kind opened, stage, task, facts, event, incident, version or closed
 * @param actor the person's display name, or "Homeward"
 */
public record TimelineNote(
        @Nullable String requestKey,
        String kind,
        String title,
        String actor,
        @Nullable String elementId,
        @Nullable String rule,
        Map<String, Object> detail) {

    public TimelineNote(
            @Nullable String requestKey,
            String kind,
            String title,
            String actor,
            @Nullable String elementId,
            @Nullable String rule) {
        this(requestKey, kind, title, actor, elementId, rule, Map.of());
    }
}
