package org.homeward.deadlines.counting;

import java.util.Map;
import org.homeward.deadlines.counting.RuleWork.Outcome;

/** Holds rules against each other that speak of the same thing, and flags what a person must see. */
final class Comparisons {

    private Comparisons() {}

    static void flag(Map<String, Outcome> outcomes) {
        for (Outcome outcome : outcomes.values()) {
            for (Draft draft : outcome.drafts()) {
                String other = draft.row.comparedWith();
                if (other != null && outcomes.containsKey(other)) {
                    outcomes.get(other).drafts().stream()
                            .filter(ceiling -> ceiling.due.isBefore(draft.due))
                            .forEach(ceiling -> conflict(draft, ceiling));
                }
            }
        }
    }

    private static void conflict(Draft draft, Draft earlier) {
        draft.uses.addAll(earlier.uses);
        if (draft.floor()) {
            String flag = "Floor after ceiling: not before " + Words.day(draft.due) + ", but \"" + earlier.row.title()
                    + "\" is " + Words.day(earlier.due) + "; a court finding is needed";
            draft.flags.add(flag);
            earlier.flags.add(flag);
            earlier.uses.addAll(draft.uses);
            return;
        }
        draft.stricter(earlier.due);
        draft.flags.add("The federal date is earlier and does not move: " + Words.day(earlier.due) + " ("
                + earlier.row.citation() + "); plan for that day or before");
    }
}
