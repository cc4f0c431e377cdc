package org.homeward.oversight.web;

import java.util.List;
import org.homeward.access.BadInput.FieldError;
import org.homeward.oversight.FollowUp;
import org.homeward.oversight.IncidentCard;
import org.homeward.oversight.Wait;

/**
 * An incident's card on a page.
 *
 * @param missing facts that the explanation asks for and the process does not have
 * @param corrections facts that the process has
 * @param elsewhere whether it stopped in another instance than the page shows
 */
record CardView(
        IncidentCard incident,
        FollowUp.Progress progress,
        List<Wait> now,
        List<CorrectionField> missing,
        List<CorrectionField> corrections,
        List<FieldError> errors,
        boolean mayRepair,
        boolean elsewhere) {

    /** Inputs of two cards on one page need different ids. */
    public String id(String name) {
        return "i" + incident.key() + "-" + name;
    }

    /** Whether the page should look again in a moment. */
    public boolean moving() {
        return progress == FollowUp.Progress.ASKED || progress == FollowUp.Progress.WORKING;
    }

    public boolean opensCorrections() {
        return !missing.isEmpty() || !errors.isEmpty();
    }
}
