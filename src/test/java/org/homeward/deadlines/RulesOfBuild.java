package org.homeward.deadlines;

import java.util.List;
import org.homeward.deadlines.counting.Routing;
import org.homeward.deadlines.counting.RuleRow;

/** The rule table of this build, as the application asks it. */
public final class RulesOfBuild {

    private final Preview preview = Preview.shipped();

    public Routing routing(Worked.Case worked) {
        return preview.routing(worked.jurisdiction(), worked.facts(), worked.asOf());
    }

    public Answer answer(Worked.Case worked) {
        return preview.answer(worked.jurisdiction(), worked.facts(), worked.asOf());
    }

    /** The answer that follows when another decision engine chose the rows. */
    public Answer answer(Worked.Case worked, List<RuleRow> rows) {
        return preview.answer(worked.jurisdiction(), worked.facts(), rows, worked.asOf());
    }

    public List<RuleRow> rows(Routing routing) {
        return preview.rules().rows(routing);
    }
}
