package org.homeward.casenotes.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CleanText;
import org.homeward.casenotes.CaseNote;
import org.homeward.casenotes.NewNote;
import org.homeward.casenotes.NoteKind;
import org.jspecify.annotations.Nullable;

/** The answers of the page that writes an entry, as they were typed; several documents stand with spaces between them. */
record NoteForm(Map<String, String> fields) {

    private static final List<String> NAMES = List.of(
            "heading",
            "text",
            "onDay",
            "atTime",
            "way",
            "withWhom",
            "decidedBy",
            "ground",
            "countsFor",
            "category",
            "readers",
            "documents",
            "why",
            "requestKey");

    /** Only the fields of the page, so that nothing else is ever kept. */
    static NoteForm of(Map<String, List<String>> sent) {
        var fields = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> {
            List<String> values = sent.get(name);
            if (values != null && !values.isEmpty()) {
                fields.put(name, name.equals("documents") ? String.join(" ", values) : values.getFirst());
            }
        });
        return new NoteForm(fields);
    }

    static NoteForm empty(LocalDate today) {
        return new NoteForm(Map.of(
                "onDay",
                today.toString(),
                "readers",
                "staff",
                "requestKey",
                UUID.randomUUID().toString()));
    }

    /** What an entry says, to be corrected. */
    static NoteForm correcting(CaseNote note, List<UUID> documents) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("heading", note.heading());
        fields.put("text", note.text());
        fields.put("onDay", note.onDay().toString());
        fields.put("atTime", note.atTime() == null ? "" : note.atTime().toString());
        fields.put("way", note.way() == null ? "" : note.way().code());
        fields.put("withWhom", String.join("\n", note.withWhom()));
        fields.put("decidedBy", note.decidedBy() == null ? "" : note.decidedBy());
        fields.put("ground", note.ground() == null ? "" : note.ground());
        fields.put("category", note.category() == null ? "" : note.category());
        fields.put("readers", note.readers());
        fields.put(
                "documents",
                String.join(" ", documents.stream().map(UUID::toString).toList()));
        fields.put("requestKey", UUID.randomUUID().toString());
        return new NoteForm(fields);
    }

    /** What stands in a field; empty when nothing does. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean has(UUID document) {
        return get("documents").contains(document.toString());
    }

    /** Throws {@link BadInput} when a day, a time or a document cannot be read. */
    NewNote note(NoteKind kind, @Nullable UUID corrects) {
        var errors = new ArrayList<FieldError>();
        LocalDate day =
                read(errors, "onDay", "Give the day as year-month-day, for example 2026-03-05.", LocalDate::parse);
        LocalTime time =
                read(errors, "atTime", "Give the time as hours and minutes, for example 14:30.", LocalTime::parse);
        List<UUID> documents = read(errors, "documents", "Choose documents from the list.", NoteForm::ids);
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        String people = CleanText.of(get("withWhom"));
        return new NewNote(
                kind,
                CleanText.of(get("category")),
                CleanText.line(get("readers")),
                day,
                time,
                CleanText.line(get("heading")),
                CleanText.of(get("text")),
                CleanText.of(get("way")),
                people == null
                        ? List.of()
                        : people.lines()
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList(),
                CleanText.line(get("decidedBy")),
                CleanText.line(get("ground")),
                CleanText.of(get("countsFor")),
                documents == null ? List.of() : documents,
                corrects,
                CleanText.line(get("why")));
    }

    private <T> @Nullable T read(
            List<FieldError> errors, String name, String otherwise, java.util.function.Function<String, T> parse) {
        String text = CleanText.line(get(name));
        try {
            return text.isEmpty() ? null : parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            errors.add(new FieldError(name, otherwise));
            return null;
        }
    }

    private static List<UUID> ids(String text) {
        return List.of(text.split("\\s+")).stream()
                .map(UUID::fromString)
                .distinct()
                .toList();
    }
}
