package org.homeward.plan;

import java.util.Map;
import org.homeward.access.Caller;

/**
 * A part of a plan's record that another module keeps, filled from the forms that name its place.
 *
 * <p>A form's field with the record property {@code place.field} comes here; one with
 * the place alone comes as the field with no name. A text of a form that speaks of the
 * place is given what is known.
 */
public interface RecordKeeper {

    /** The place as forms name it, for example {@code assessment}. */
    String place();

    /** Whether the answers stay out of the timeline, because not everybody who sees the plan may read them. */
    default boolean keepsApart() {
        return false;
    }

    /** Keeps the answers in the transaction of the task; a broken rule is told as bad input and nothing is kept. */
    void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by);

    /**
     * What this person may read of it while filling in a form, by the name of the field after the place.
     *
     * @param about the routing facts of the task, for example which assessment it is about
     */
    default Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        return Map.of();
    }
}
