package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionRequirementsIntent;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsRecordValue;
import java.nio.charset.StandardCharsets;

/** A deployed DMN file; one that is deleted stays, because past decisions are explained by it. */
final class DecisionRequirementsHandler extends RecordHandler<DecisionRequirementsRecordValue> {

    private static final String REQUIREMENTS = """
            insert into engine.decision_requirements (key, drg_id, name, version, resource_name, xml)
            values (?, ?, ?, ?, ?, ?) on conflict (key) do nothing
            """;

    DecisionRequirementsHandler() {
        super(ValueType.DECISION_REQUIREMENTS, DecisionRequirementsRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, DecisionRequirementsRecordValue requirements, Rows rows) {
        if (record.getIntent() == DecisionRequirementsIntent.CREATED) {
            rows.add(
                    REQUIREMENTS,
                    requirements.getDecisionRequirementsKey(),
                    requirements.getDecisionRequirementsId(),
                    Values.text(requirements.getDecisionRequirementsName()),
                    requirements.getDecisionRequirementsVersion(),
                    requirements.getResourceName(),
                    new String(requirements.getResource(), StandardCharsets.UTF_8));
        }
    }
}
