package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.Map;

/** Instances and the elements within them: begun, moved to another version, completed or terminated. */
final class ProcessInstanceHandler extends RecordHandler<ProcessInstanceRecordValue> {

    private static final Map<Intent, String> STATES = Map.of(
            ProcessInstanceIntent.ELEMENT_ACTIVATING, "ACTIVE",
            ProcessInstanceIntent.ELEMENT_MIGRATED, "ACTIVE",
            ProcessInstanceIntent.ELEMENT_COMPLETED, "COMPLETED",
            ProcessInstanceIntent.ELEMENT_TERMINATED, "TERMINATED");

    /**
     * An instance's plan is in its variable, which may come before or after this, or else its caller's.
     *
     * @see VariableHandler
     */
    private static final String INSTANCE = """
            insert into engine.process_instance (key, bpmn_process_id, version, process_definition_key, parent_key,
                parent_element_key, root_key, plan_id, state, started_at, ended_at)
            select new.key, new.process, new.version, new.definition, new.parent, new.parent_element,
                coalesce(caller.root_key, new.parent, new.key), coalesce(own.plan_id, caller.plan_id), new.state,
                new.started_at, new.ended_at
            from (values (?::bigint, ?, ?::integer, ?::bigint, ?::bigint, ?::bigint, ?, ?::timestamptz, ?::timestamptz))
                as new (key, process, version, definition, parent, parent_element, state, started_at, ended_at)
            left join engine.process_instance caller on caller.key = new.parent
            left join lateral (select (value #>> '{}')::uuid as plan_id from engine.variable
                where scope_key = new.key and name = 'planId' and pg_input_is_valid(value #>> '{}', 'uuid')) own on true
            on conflict (key) do update set state = excluded.state, ended_at = excluded.ended_at,
                version = excluded.version, process_definition_key = excluded.process_definition_key,
                bpmn_process_id = excluded.bpmn_process_id
            """;

    private static final String ELEMENT = """
            insert into engine.element_instance (key, process_instance_key, process_definition_key, element_id, type,
                state, flow_scope_key, started_at, ended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set state = excluded.state, ended_at = excluded.ended_at,
                process_definition_key = excluded.process_definition_key, element_id = excluded.element_id
            """;

    ProcessInstanceHandler() {
        super(ValueType.PROCESS_INSTANCE, ProcessInstanceRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, ProcessInstanceRecordValue element, Rows rows) {
        String state = STATES.get(record.getIntent());
        if (state == null) {
            return;
        }
        var at = Values.at(record);
        var endedAt = state.equals("ACTIVE") ? null : at;
        if (element.getBpmnElementType() == BpmnElementType.PROCESS) {
            rows.add(
                    INSTANCE,
                    element.getProcessInstanceKey(),
                    element.getBpmnProcessId(),
                    element.getVersion(),
                    element.getProcessDefinitionKey(),
                    Values.key(element.getParentProcessInstanceKey()),
                    Values.key(element.getParentElementInstanceKey()),
                    state,
                    at,
                    endedAt);
        } else {
            rows.add(
                    ELEMENT,
                    record.getKey(),
                    element.getProcessInstanceKey(),
                    element.getProcessDefinitionKey(),
                    element.getElementId(),
                    element.getBpmnElementType(),
                    state,
                    Values.key(element.getFlowScopeKey()),
                    at,
                    endedAt);
        }
    }
}
