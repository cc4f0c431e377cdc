package org.homeward.summaries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A summary as one person may see it.
 *
 * @param parts those that are open to this person
 * @param recipients all of them for staff, only themself for a recipient
 */
public record Summary(
        UUID id,
        String heading,
        List<Part> parts,
        List<Recipient> recipients,
        Instant at,
        String username,
        String byName) {

    /** A part with the kind of record that it belongs to; null: ordinary content of the plan. */
    public record Part(int position, @Nullable String category, String text) {}

    /**
     * Somebody whom it was sent to.
     *
     * @param ground the code of the legal ground
     * @param groundWords what it was called when the summary was sent
     * @param groundSource where the ground comes from; {@code groundText} is the order or law that was named
     * @param opened when they opened it first; null: not yet
     */
    public record Recipient(
            String username,
            String name,
            String ground,
            String groundWords,
            String groundSource,
            @Nullable String groundText,
            @Nullable Instant opened) {}
}
