package org.homeward.casenotes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Readers;
import org.homeward.access.RecordCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an entry must hold; every breach is told at once, by field. */
@Component
class NoteCheck {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 50_000;
    private static final int MOST_PEOPLE = 30;
    private static final int MOST_DOCUMENTS = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final Clock clock;

    NoteCheck(Clock clock) {
        this.clock = clock;
    }

    /** Throws {@link BadInput} with everything that needs a correction. */
    void check(NewNote note) {
        var errors = new ArrayList<FieldError>();
        boolean decision = note.kind() == NoteKind.DECISION;
        need(
                errors,
                "heading",
                note.heading(),
                LONGEST_LINE,
                decision ? "Say what was decided." : "Say in a few words what it is about.");
        need(
                errors,
                "text",
                note.text(),
                LONGEST_TEXT,
                decision ? "Give the reasons." : "Write down what you saw or what was said.");
        day(errors, note.onDay());
        if (note.kind() == NoteKind.CONTACT) {
            if (note.way() == null || Way.of(note.way()).isEmpty()) {
                errors.add(new FieldError("way", "Choose how the contact took place."));
            }
            people(errors, note.withWhom());
        }
        if (decision) {
            need(errors, "decidedBy", note.decidedBy(), LONGEST_LINE, "Say who decided.");
            need(
                    errors,
                    "ground",
                    note.ground(),
                    LONGEST_LINE,
                    "Say by which right: a law, a court order, a rule of the agency.");
        }
        if (note.corrects() != null) {
            need(errors, "why", note.correctedWhy(), LONGEST_LINE, "Say why the earlier entry needs a correction.");
        }
        if (note.category() != null && RecordCategory.of(note.category()).isEmpty()) {
            errors.add(new FieldError("category", "Choose one of the kinds of record in the list, or none."));
        }
        if (Readers.of(note.readers()).isEmpty()) {
            errors.add(new FieldError("readers", "Choose who may read it."));
        }
        if (note.documents().size() > MOST_DOCUMENTS) {
            errors.add(new FieldError("documents", "Choose at most " + MOST_DOCUMENTS + " documents."));
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
    }

    private void day(List<FieldError> errors, @Nullable LocalDate day) {
        if (day == null) {
            errors.add(new FieldError("onDay", "Say on which day it was."));
        } else if (day.isAfter(LocalDate.now(clock)) || day.isBefore(FIRST_DAY)) {
            errors.add(new FieldError("onDay", "This day has not come yet, or lies very far back; check the year."));
        }
    }

    private static void people(List<FieldError> errors, List<String> people) {
        if (people.isEmpty()) {
            errors.add(new FieldError("withWhom", "Say with whom, one person on each line."));
        } else if (people.size() > MOST_PEOPLE || people.stream().anyMatch(name -> name.length() > LONGEST_LINE)) {
            errors.add(new FieldError("withWhom", "Name at most 30 people, each in at most 200 characters."));
        }
    }

    private static void need(
            List<FieldError> errors, String field, @Nullable String value, int longest, String whatToDo) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, whatToDo));
        } else if (value.length() > longest) {
            errors.add(new FieldError(
                    field,
                    "This has %,d characters; use at most %,d. File a longer text as a document."
                            .formatted(value.length(), longest)));
        }
    }
}
