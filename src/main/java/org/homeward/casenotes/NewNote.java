package org.homeward.casenotes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody writes it; what does not belong to its kind is left out.
 *
 * @param countsFor the kind of duty that this contact fulfils; null: none
 * @param documents what is on file about it
 * @param corrects the entry that it corrects, with the reason; null for a new one
 */
public record NewNote(
        NoteKind kind,
        @Nullable String category,
        String readers,
        @Nullable LocalDate onDay,
        @Nullable LocalTime atTime,
        String heading,
        @Nullable String text,
        @Nullable String way,
        List<String> withWhom,
        @Nullable String decidedBy,
        @Nullable String ground,
        @Nullable String countsFor,
        List<UUID> documents,
        @Nullable UUID corrects,
        @Nullable String correctedWhy) {}
