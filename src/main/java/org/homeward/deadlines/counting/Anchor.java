package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day or moment that a rule counts from.
 *
 * @param until the day to which a court allowed it, when it did
 * @param end the day on which what began there ended, for example a trial home visit
 * @param uses the facts that it came from
 */
record Anchor(
        LocalDate date,
        @Nullable LocalDateTime moment,
        @Nullable LocalDate until,
        @Nullable LocalDate end,
        String words,
        Set<String> uses) {

    static Anchor on(LocalDate date, String fact) {
        return new Anchor(date, null, null, null, Words.fact(fact), Set.of(Facts.root(fact)));
    }
}
