package org.homeward.contents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One wording of one thing that a plan says.
 *
 * @param revisionId unique among all wordings, and growing
 * @param revision counts the wordings of this thing; send it along with the next one
 * @param category the kind of record it belongs to; null: ordinary content of the plan
 * @param fields the answers by the name of the field; unanswered ones are missing
 */
public record PlanItem(
        UUID id,
        long revisionId,
        int revision,
        ItemKind kind,
        int position,
        @Nullable String category,
        Map<String, String> fields,
        boolean removed,
        @Nullable String why,
        Instant at,
        String username,
        String byName) {

    /** The answer to that question, or null. */
    public @Nullable String text(String field) {
        return fields.get(field);
    }

    /** The answer as people read it, or null. */
    public @Nullable String inWords(String field) {
        String answer = fields.get(field);
        return answer == null
                ? null
                : kind.fields().stream()
                        .filter(asked -> asked.name().equals(field))
                        .findFirst()
                        .map(asked -> asked.inWords(answer))
                        .orElse(answer);
    }

    /** The answer as a day, or null. */
    public @Nullable LocalDate day(String field) {
        String answer = fields.get(field);
        return answer == null ? null : LocalDate.parse(answer);
    }

    /** What it is known by. */
    public String heading() {
        String words = inWords(kind.heading().name());
        return words == null ? kind.singular() : words;
    }

    /** Whether it leads to that goal. */
    public boolean leadsTo(PlanItem goal) {
        return goal.id().toString().equals(fields.get("goal"));
    }

    /** Whether a goal or a step is still ahead. */
    public boolean isOpen() {
        return fields.getOrDefault("state", "open").equals("open");
    }
}
