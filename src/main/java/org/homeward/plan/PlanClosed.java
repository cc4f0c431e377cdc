package org.homeward.plan;

import org.homeward.access.Conflict;

/** The plan is closed and does not change any more. */
public class PlanClosed extends Conflict {

    PlanClosed(PlanId plan) {
        super("Plan " + plan + " is closed and does not change any more.");
    }
}
