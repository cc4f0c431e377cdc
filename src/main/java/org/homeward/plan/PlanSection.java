package org.homeward.plan;

import org.homeward.access.Caller;

/** A part of the plan's answer and page that another module fills, for example its deadlines. */
public interface PlanSection {

    /** The field in the API's answer, for example {@code deadlines}. */
    String name();

    /** What this person may see of it, ready to be written as JSON; never null. */
    Object of(PlanId planId, Caller caller);
}
