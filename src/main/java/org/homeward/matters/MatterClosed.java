package org.homeward.matters;

import org.homeward.plan.PlanId;

/**
 * A matter's process came to its end; published in the transaction that says so.
 *
 * @param kind the process that answered it
 * @param outcome how it ended, as a code
 */
public record MatterClosed(PlanId plan, MatterId matter, String kind, String outcome) {

    /** The outcome as people read it; a phrase. */
    public String outcomeInWords() {
        return Words.of(outcome);
    }
}
