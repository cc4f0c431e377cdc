package org.homeward.casenotes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry: a note, a contact, or a decision with its reasons.
 *
 * @param category the kind of record it belongs to; null: ordinary content of the plan
 * @param readers for whom it is at most: staff, family or everybody
 * @param heading what it is about; of a decision: what was decided
 * @param text what was seen or said; of a decision: the reasons
 * @param way how a contact took place
 * @param decidedBy who decided, and {@code ground} by which right
 * @param countsFor the kind of duty that a contact fulfilled
 * @param corrects the entry that it corrects, and {@code correctedBy} the one that corrects it
 */
public record CaseNote(
        long number,
        UUID id,
        NoteKind kind,
        @Nullable String category,
        String readers,
        LocalDate onDay,
        @Nullable LocalTime atTime,
        String heading,
        String text,
        @Nullable Way way,
        List<String> withWhom,
        @Nullable String decidedBy,
        @Nullable String ground,
        @Nullable String countsFor,
        @Nullable UUID corrects,
        @Nullable String correctedWhy,
        @Nullable UUID correctedBy,
        Instant at,
        String username,
        String byName) {}
