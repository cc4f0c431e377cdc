package org.homeward.documents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.homeward.documents.Document;
import org.jspecify.annotations.Nullable;

/** One document in the API. */
record DocumentItem(
        UUID documentId,
        String title,
        @Nullable String category,
        String readers,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        @Nullable String sha256AsGiven,
        String source,
        @Nullable LocalDate dated,
        @Nullable UUID replaces,
        @Nullable String replacedWhy,
        @Nullable UUID replacedBy,
        Instant at,
        String by) {

    static DocumentItem of(Document document) {
        return new DocumentItem(
                document.id(),
                document.title(),
                document.category(),
                document.readers(),
                document.fileName(),
                document.type().mediaType(),
                document.size(),
                document.fingerprint(),
                document.givenFingerprint(),
                document.source(),
                document.dated(),
                document.replaces(),
                document.replacedWhy(),
                document.replacedBy(),
                document.at(),
                document.byName());
    }
}
