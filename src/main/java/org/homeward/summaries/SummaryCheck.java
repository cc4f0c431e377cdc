package org.homeward.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.RecordCategory;

/** What a summary must hold before it is sent; every breach is told at once. */
final class SummaryCheck {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PART = 20_000;
    private static final int MOST_PARTS = 20;

    private SummaryCheck() {}

    /** Throws {@link BadInput}; {@code table} has the grounds for each of those at the table, by user name. */
    static void check(NewSummary summary, Map<String, List<LegalGround>> table) {
        var errors = new ArrayList<FieldError>();
        if (summary.heading().isBlank() || summary.heading().length() > LONGEST_LINE) {
            errors.add(new FieldError("heading", "Say in at most 200 characters what it sums up."));
        }
        if (summary.parts().isEmpty() || summary.parts().size() > MOST_PARTS) {
            errors.add(new FieldError("text-0", "Write at least one part."));
        }
        for (int i = 0; i < summary.parts().size(); i++) {
            NewSummary.NewPart part = summary.parts().get(i);
            if (part.text().length() > LONGEST_PART) {
                errors.add(new FieldError("text-" + i, "Use at most 20,000 characters in one part."));
            }
            if (part.category() != null && RecordCategory.of(part.category()).isEmpty()) {
                errors.add(new FieldError("category-" + i, "Choose one of the kinds of record in the list, or none."));
            }
        }
        if (summary.recipients().isEmpty()) {
            errors.add(new FieldError("recipients", "Choose at least one person to whom it goes."));
        }
        summary.recipients().forEach(to -> recipient(errors, to, table));
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
    }

    private static void recipient(List<FieldError> errors, NewSummary.To to, Map<String, List<LegalGround>> table) {
        var ground = LegalGrounds.find(table.get(to.username()), to.ground());
        if (!table.containsKey(to.username())) {
            errors.add(new FieldError("recipients", "Choose people who are at the table of this plan."));
        } else if (ground.isEmpty()) {
            errors.add(new FieldError("ground-" + to.username(), "Choose the legal ground for each person."));
        } else if (ground.get().isToBeNamed()
                && (to.groundText() == null || to.groundText().isBlank())) {
            errors.add(new FieldError("name-" + to.username(), "Name the court order or the law."));
        } else if (to.groundText() != null && to.groundText().length() > LONGEST_LINE) {
            errors.add(new FieldError("name-" + to.username(), "Use at most 200 characters."));
        }
    }
}
