package org.homeward.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody was shown by consent.
 *
 * @param category the kind of record; null for ordinary content of the plan
 * @param what a code, for example {@code goals}
 * @param until the last day of the consent as it was known then
 * @param times how often on that day
 */
public record Disclosure(
        Instant at,
        String reader,
        @Nullable String agency,
        @Nullable String category,
        String what,
        UUID consentId,
        @Nullable LocalDate until,
        int times) {}
