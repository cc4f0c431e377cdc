package org.homeward.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody hands it in.
 *
 * @param category the kind of record; empty: ordinary content of the plan
 * @param replaces the document that it corrects, and why, or null
 */
public record NewDocument(
        String title,
        @Nullable String category,
        String readers,
        String source,
        @Nullable LocalDate dated,
        String fileName,
        byte[] bytes,
        @Nullable UUID replaces,
        @Nullable String replacedWhy) {}
