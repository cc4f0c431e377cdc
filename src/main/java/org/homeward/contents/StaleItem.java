package org.homeward.contents;

import org.homeward.access.Conflict;

/** Somebody changed the same thing first; nothing was saved, and both wordings can be compared. */
public class StaleItem extends Conflict {

    private final transient PlanItem current;

    StaleItem(PlanItem current) {
        super(
                "Somebody else changed this since you opened it. Read their wording, then decide; nothing was saved over it.");
        this.current = current;
    }

    /** What it says now. */
    public PlanItem current() {
        return current;
    }
}
