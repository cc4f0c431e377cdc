package org.homeward.deadlines.counting;

import java.time.Instant;

/** Everything that the rules of one case share while they are worked out. */
record Case(Facts facts, Place place, Instant asOf, Counter counter, CareHistory care, Anchors anchors, RowsOf rowsOf) {

    /** The rows of a rule, by its id. */
    interface RowsOf {
        java.util.List<RuleRow> rows(String ruleId);
    }

    boolean isRule(String name) {
        return !rowsOf.rows(name).isEmpty();
    }
}
