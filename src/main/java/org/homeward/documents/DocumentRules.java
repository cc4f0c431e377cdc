package org.homeward.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Readers;
import org.homeward.access.RecordCategory;
import org.homeward.documents.files.FileCheck;
import org.homeward.documents.files.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What a document must bring along, and what its file must be; every breach is told at once. */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentRules {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final DocumentSettings settings;
    private final FileCheck files;
    private final Clock clock;

    DocumentRules(DocumentSettings settings, Clock clock) {
        this.settings = settings;
        this.files = new FileCheck(settings.largestUnpacked().toBytes(), settings.mostParts());
        this.clock = clock;
    }

    DocumentSettings settings() {
        return settings;
    }

    /** Throws {@link BadInput} with everything that needs a correction. */
    FileCheck.Taken check(NewDocument given) {
        var errors = new ArrayList<FieldError>();
        text(
                errors,
                "title",
                given.title(),
                LONGEST_LINE,
                "Say in a few words what it is, for example School report, spring.");
        text(errors, "source", given.source(), LONGEST_SOURCE, "Say who made it and how it came to you.");
        if (given.replaces() != null) {
            text(errors, "why", given.replacedWhy(), LONGEST_SOURCE, "Say what was wrong with the earlier one.");
        }
        if (given.category() != null && RecordCategory.of(given.category()).isEmpty()) {
            errors.add(new FieldError("category", "Choose one of the kinds of record in the list, or none."));
        }
        if (Readers.of(given.readers()).isEmpty()) {
            errors.add(new FieldError("readers", "Choose who may read it."));
        }
        LocalDate dated = given.dated();
        if (dated != null && (dated.isBefore(FIRST_DAY) || dated.isAfter(LocalDate.now(clock)))) {
            errors.add(new FieldError("dated", "The date on the document cannot lie in the future; check the year."));
        }
        FileCheck.Taken taken = file(errors, given);
        if (taken == null || !errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return taken;
    }

    private FileCheck.@Nullable Taken file(List<FieldError> errors, NewDocument given) {
        if (given.fileName().isBlank()) {
            errors.add(new FieldError("file", "Choose a file."));
            return null;
        }
        if (given.bytes().length > settings.largest().toBytes()) {
            errors.add(new FieldError(
                    "file",
                    "This file is larger than " + settings.largest().toMegabytes()
                            + " MB. Send it in parts, or scan it with fewer dots."));
            return null;
        }
        try {
            return files.check(given.fileName(), given.bytes());
        } catch (Refused refusal) {
            errors.add(new FieldError("file", String.valueOf(refusal.getMessage())));
            return null;
        }
    }

    private static void text(
            List<FieldError> errors, String field, @Nullable String value, int longest, String whatToSay) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, whatToSay));
        } else if (value.length() > longest) {
            errors.add(new FieldError(field, "Use at most " + longest + " characters."));
        }
    }
}
