package org.homeward.oversight;

import java.util.List;

/**
 * An incident for a person: what happened, what it means for the child's plan, and what a supervisor can do.
 *
 * @param missing routing facts that were not there, by their names in the model
 * @param factsMayHelp whether correcting the plan's facts is a way out
 * @param technicalDetail the engine's own words; empty when {@code what} already is all there is to say
 */
public record Explanation(
        String what,
        String meaning,
        List<String> steps,
        List<String> missing,
        boolean factsMayHelp,
        String technicalDetail) {}
