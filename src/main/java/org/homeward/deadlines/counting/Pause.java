package org.homeward.deadlines.counting;

import java.time.LocalDate;
import org.homeward.deadlines.counting.Facts.Away;
import org.jspecify.annotations.Nullable;

/** A date that falls into a stay outside foster care is due on the day of return. */
final class Pause {

    private Pause() {}

    /** Moves the date when it must; answers the fact it waits for while the child is still away. */
    static @Nullable String apply(Draft draft, Facts facts) {
        if (draft.row.pausedBy().isEmpty() || facts.options().leavingIsDischarge()) {
            return null;
        }
        draft.uses.add("absences");
        for (Away away : facts.absences()) {
            if (!draft.row.pausedBy().contains(away.kind()) || draft.due.isBefore(away.from())) {
                continue;
            }
            LocalDate back = away.to();
            if (back == null) {
                return "absences.to";
            }
            if (draft.due.isBefore(back)) {
                draft.due = back;
                draft.steps.add(
                        "not required while away (" + away.kind() + "), so on the day of return, " + Words.day(back));
            }
        }
        return null;
    }
}
