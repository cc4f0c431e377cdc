package org.homeward.casenotes.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.homeward.access.CleanText;
import org.homeward.access.RecordCategory;
import org.homeward.casenotes.NoteFilter;
import org.homeward.casenotes.NoteKind;
import org.jspecify.annotations.Nullable;

/** What somebody chose above the list; a choice that is none narrows nothing. */
record RecordFilter(
        @Nullable String kind,
        @Nullable String category,
        @Nullable String writer,
        @Nullable String from,
        @Nullable String to) {

    NoteFilter with(@Nullable String words) {
        return new NoteFilter(
                kind == null ? null : NoteKind.of(kind).orElse(null),
                category == null ? null : RecordCategory.of(category).orElse(null),
                CleanText.of(writer),
                day(from),
                day(to),
                CleanText.of(words));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
