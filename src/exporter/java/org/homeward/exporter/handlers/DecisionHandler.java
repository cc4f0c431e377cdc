package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionIntent;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRecordValue;

/** A deployed decision; the file it lies in is written before it. */
final class DecisionHandler extends RecordHandler<DecisionRecordValue> {

    private static final String DECISION = """
            insert into engine.decision (key, decision_id, name, version, drg_key, resource_name)
            select key, decision_id, name, version, drg_key,
                   (select resource_name from engine.decision_requirements where key = drg_key)
            from (values (?::bigint, ?, ?, ?::integer, ?::bigint)) as new (key, decision_id, name, version, drg_key)
            on conflict (key) do nothing
            """;

    DecisionHandler() {
        super(ValueType.DECISION, DecisionRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, DecisionRecordValue decision, Rows rows) {
        if (record.getIntent() == DecisionIntent.CREATED) {
            rows.add(
                    DECISION,
                    decision.getDecisionKey(),
                    decision.getDecisionId(),
                    Values.text(decision.getDecisionName()),
                    decision.getVersion(),
                    decision.getDecisionRequirementsKey());
        }
    }
}
