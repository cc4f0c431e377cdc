package org.homeward.oversight;

import java.util.List;

/** What became of an incident, and what its process instance waits for now. */
public record FollowUp(IncidentCard incident, Progress progress, List<Wait> now) {

    /** How far the repair has come. */
    public enum Progress {
        /** Somebody has to do something. */
        STOPPED,
        /** Somebody let it try again; the engine has not said yet that it took the repair. */
        ASKED,
        /** The engine took the repair and works on the step. */
        WORKING,
        /** The step is behind us, or waits for what it should. */
        GOES_ON,
        /** The step stopped once more; {@code now} says why, and the new incident has a card of its own. */
        STOPPED_AGAIN
    }
}
