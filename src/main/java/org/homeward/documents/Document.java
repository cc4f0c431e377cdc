package org.homeward.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.homeward.documents.files.FileType;
import org.jspecify.annotations.Nullable;

/**
 * A file of a plan and where it comes from; its bytes are read separately.
 *
 * @param number counts the documents, oldest first
 * @param category the kind of record it belongs to; null: ordinary content of the plan
 * @param readers for whom it is at most: staff, family or everybody
 * @param givenSha256 of the photo as it was handed in, when place and camera details were taken out of it
 * @param source who made it and how it came here, in plain words
 * @param dated the day that the document itself bears
 * @param replaces the document that it corrects
 * @param replacedBy the document that corrects it
 */
public record Document(
        long number,
        UUID id,
        @Nullable String category,
        String readers,
        String title,
        String fileName,
        FileType type,
        long size,
        byte[] sha256,
        byte @Nullable [] givenSha256,
        String source,
        @Nullable LocalDate dated,
        @Nullable UUID replaces,
        @Nullable String replacedWhy,
        @Nullable UUID replacedBy,
        Instant at,
        String username,
        String byName) {

    private static final int KILO = 1000;

    /** The fingerprint of its bytes, as other programs print it. */
    public String fingerprint() {
        return HexFormat.of().formatHex(sha256);
    }

    /** The fingerprint of the photo before its details were taken out; null when it is as it was handed in. */
    public @Nullable String givenFingerprint() {
        return givenSha256 == null ? null : HexFormat.of().formatHex(givenSha256);
    }

    /** How much it weighs, for people. */
    public String sizeInWords() {
        return size < KILO * KILO
                ? Math.max(1, size / KILO) + " kB"
                : "%.1f MB".formatted(size / (double) (KILO * KILO));
    }
}
