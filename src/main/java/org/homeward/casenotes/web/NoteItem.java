package org.homeward.casenotes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.homeward.casenotes.CaseNote;
import org.jspecify.annotations.Nullable;

/** One entry in the API. */
record NoteItem(
        UUID noteId,
        String kind,
        @Nullable String category,
        String readers,
        LocalDate onDay,
        @Nullable LocalTime atTime,
        String heading,
        String text,
        @Nullable String way,
        List<String> withWhom,
        @Nullable String decidedBy,
        @Nullable String ground,
        @Nullable String countsFor,
        @Nullable UUID corrects,
        @Nullable String correctedWhy,
        @Nullable UUID correctedBy,
        Instant at,
        String by) {

    static NoteItem of(CaseNote note) {
        return new NoteItem(
                note.id(),
                note.kind().code(),
                note.category(),
                note.readers(),
                note.onDay(),
                note.atTime(),
                note.heading(),
                note.text(),
                note.way() == null ? null : note.way().code(),
                note.withWhom(),
                note.decidedBy(),
                note.ground(),
                note.countsFor(),
                note.corrects(),
                note.correctedWhy(),
                note.correctedBy(),
                note.at(),
                note.byName());
    }
}
