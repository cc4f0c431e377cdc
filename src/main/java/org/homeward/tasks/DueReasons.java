package org.homeward.tasks;

import java.util.Optional;
import org.homeward.policy.DecisionNotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the decision by which the engine set a task's due date, in the version that was used then. */
@Component
class DueReasons {

    /** A model looks up all due dates of a phase at once; each matched row names one of its tasks. */
    private static final String LOOKED_UP = """
            select e.decision_name, e.decision_version, rule ->> 'ruleId' as row_id, within ->> 'value' as within, r.xml
              from engine.decision_evaluation e
             cross join lateral jsonb_array_elements(e.evaluated) as decided
             cross join lateral jsonb_array_elements(decided -> 'matchedRules') as rule
             cross join lateral jsonb_array_elements(rule -> 'outputs') as within
              join engine.decision d on d.decision_id = e.decision_id and d.version = e.decision_version
              join engine.decision_requirements r on r.key = d.drg_key
             where e.process_instance_key = :instance and not e.failed
               and rule -> 'outputs' @> jsonb_build_array(jsonb_build_object('value', cast(:element as text)))
               and within ->> 'value' <> :element
             order by e.key desc limit 1
            """;

    private final JdbcClient jdbc;
    private final DecisionNotes notes;

    DueReasons(JdbcClient jdbc, DecisionNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** Empty for a task without a date, and for one whose date is a deadline of the plan. */
    Optional<DueReason> of(Task task) {
        if (task.dueAt() == null) {
            return Optional.empty();
        }
        return jdbc.sql(LOOKED_UP)
                .param("instance", task.processInstanceKey())
                .param("element", task.elementId())
                .query((row, number) -> new DueReason(
                        row.getString("decision_name"),
                        row.getInt("decision_version"),
                        row.getString("row_id"),
                        row.getString("within"),
                        notes.ofRow(row.getString("xml"), row.getString("row_id"))
                                .orElse(null)))
                .optional();
    }
}
