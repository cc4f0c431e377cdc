package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.util.Map;

/** What keeps an instance from going on, until a person resolves it. */
final class IncidentHandler extends RecordHandler<IncidentRecordValue> {

    private static final Map<Intent, String> STATES = Map.of(
            IncidentIntent.CREATED, "OPEN",
            IncidentIntent.MIGRATED, "OPEN",
            IncidentIntent.RESOLVED, "RESOLVED");

    private static final String INCIDENT = """
            insert into engine.incident (key, process_instance_key, element_instance_key, element_id, job_key,
                error_type, error_message, state, created_at, resolved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set state = excluded.state, resolved_at = excluded.resolved_at,
                element_id = excluded.element_id
            """;

    IncidentHandler() {
        super(ValueType.INCIDENT, IncidentRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, IncidentRecordValue incident, Rows rows) {
        String state = STATES.get(record.getIntent());
        if (state == null) {
            return;
        }
        var at = Values.at(record);
        rows.add(
                INCIDENT,
                record.getKey(),
                incident.getProcessInstanceKey(),
                incident.getElementInstanceKey(),
                incident.getElementId(),
                Values.key(incident.getJobKey()),
                incident.getErrorType(),
                incident.getErrorMessage(),
                state,
                at,
                state.equals("RESOLVED") ? at : null);
    }
}
