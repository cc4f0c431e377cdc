package org.homeward.casenotes;

import java.time.LocalDate;
import org.homeward.access.RecordCategory;
import org.jspecify.annotations.Nullable;

/** Which entries somebody wants to see; null: all. */
public record NoteFilter(
        @Nullable NoteKind kind,
        @Nullable RecordCategory category,
        @Nullable String writer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String words) {

    public static final NoteFilter ALL = new NoteFilter(null, null, null, null, null, null);

    public boolean isAll() {
        return equals(ALL);
    }
}
