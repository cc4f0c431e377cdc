package org.homeward.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer about sharing, as its own page shows it.
 *
 * @param opensTo who reads by it now, by name; null when nobody does
 * @param atTheTable whether somebody sits there under that name or role, with an account or without
 * @param partCodes what a yes in part opens, with commas between them; empty when all of it or nothing was agreed to
 * @param signedHow here or paper; null when nothing was signed
 */
public record ConsentView(
        UUID id,
        String category,
        String person,
        String recipient,
        @Nullable String recipientKind,
        @Nullable String opensTo,
        boolean atTheTable,
        @Nullable String purpose,
        String decision,
        @Nullable LocalDate expires,
        @Nullable String limits,
        String partCodes,
        @Nullable String witness,
        Instant recordedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String endedBy,
        @Nullable String signedText,
        @Nullable String signedSha256,
        @Nullable String signedHow,
        @Nullable String enteredByName) {

    /** Whether it opens what it names, on that day. */
    public boolean isLive(LocalDate day) {
        boolean opens = "granted".equals(decision) || isInPart();
        return opens && endedAt == null && (expires == null || !expires.isBefore(day));
    }

    /** What a yes in part opens, as codes. */
    public List<String> parts() {
        return partCodes.isEmpty() ? List.of() : List.of(partCodes.split(","));
    }

    /** Whether it opens some parts of the record and no others. */
    public boolean isInPart() {
        return "granted-in-part".equals(decision) && !partCodes.isEmpty();
    }

    public boolean mayBeTakenBack() {
        return !"refused".equals(decision) && endedAt == null;
    }

    /** The kind of record in words. */
    public String kind() {
        String words = category.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
