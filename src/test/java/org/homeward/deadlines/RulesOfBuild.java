package org.homeward.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.deadlines.counting.Routing;
import org.homeward.deadlines.counting.RuleRow;

/** The rule table of this build, as the application asks it. */
public final class RulesOfBuild {

    private static final Instant AS_OF = Instant.parse("2027-06-01T12:00:00Z");

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

    public Routing routing(String jurisdiction, Map<String, Object> facts) {
        return preview.routing(jurisdiction, facts, AS_OF);
    }

    public Answer answer(String jurisdiction, Map<String, Object> facts) {
        return preview.answer(jurisdiction, facts, AS_OF);
    }

    public Answer answer(String jurisdiction, Map<String, Object> facts, List<RuleRow> rows) {
        return preview.answer(jurisdiction, facts, rows, AS_OF);
    }

    public List<RuleRow> rows(Routing routing) {
        return preview.rules().rows(routing);
    }
}
