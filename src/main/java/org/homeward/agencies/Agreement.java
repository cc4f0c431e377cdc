package org.homeward.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with an agency about sharing: consent opens a kind of record to its people only while one covers it.
 *
 * @param amends the agreement that this one took the place of
 * @param inForce whether it holds today
 * @param alarm fine, soon, urgent or over, as the table agreement-alarm says; of the ones that were ended, {@code over}
 */
public record Agreement(
        UUID id,
        String agency,
        List<String> categories,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable String reference,
        @Nullable String purpose,
        @Nullable UUID amends,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        boolean inForce,
        String alarm) {}
