package org.homeward.casenotes.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.casenotes.NewNote;
import org.homeward.casenotes.NoteKind;
import org.jspecify.annotations.Nullable;

/** An entry as another program sends it; {@code corrects} names the entry that it corrects. */
record NoteRequest(
        @Nullable String kind,
        @Nullable String category,
        @Nullable String readers,
        @Nullable String onDay,
        @Nullable String atTime,
        @Nullable String heading,
        @Nullable String text,
        @Nullable String way,
        @Nullable List<String> withWhom,
        @Nullable String decidedBy,
        @Nullable String ground,
        @Nullable String countsFor,
        @Nullable List<String> documents,
        @Nullable UUID corrects,
        @Nullable String correctedWhy) {

    NewNote note() {
        NoteKind known = NoteKind.of(kind == null ? "" : kind)
                .orElseThrow(() -> new BadInput("kind", "Use note, contact or decision."));
        var fields = new LinkedHashMap<String, String>();
        put(fields, "category", category);
        put(fields, "readers", readers == null ? "staff" : readers);
        put(fields, "onDay", onDay);
        put(fields, "atTime", atTime);
        put(fields, "heading", heading);
        put(fields, "text", text);
        put(fields, "way", way);
        put(fields, "withWhom", withWhom == null ? null : String.join("\n", withWhom));
        put(fields, "decidedBy", decidedBy);
        put(fields, "ground", ground);
        put(fields, "countsFor", countsFor);
        put(fields, "documents", documents == null ? null : String.join(" ", documents));
        put(fields, "why", correctedWhy);
        return new NoteForm(fields).note(known, corrects);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
