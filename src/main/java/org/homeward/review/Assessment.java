package org.homeward.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one discipline sees, as one person may read it.
 *
 * @param state asked, written or missing; the words are there only when this person may read them
 */
public record Assessment(
        int review,
        String discipline,
        String state,
        @Nullable String writerName,
        @Nullable Instant answeredAt,
        @Nullable String strengths,
        @Nullable String needs,
        @Nullable String recommendation,
        @Nullable String concernLevel,
        @Nullable String missingWhy) {

    /** The discipline for people: {@code mental-health} is "Mental health". */
    public String title() {
        String words = discipline.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
