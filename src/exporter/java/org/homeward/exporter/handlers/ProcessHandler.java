package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;

/** A deployed process: its model and, because other records name elements by id only, what each element is called. */
final class ProcessHandler extends RecordHandler<Process> {

    private static final String DEFINITION = """
            insert into engine.process_definition (key, bpmn_process_id, version, resource_name, xml, deployed_at)
            values (?, ?, ?, ?, ?, ?) on conflict (key) do nothing
            """;

    private static final String ELEMENT = """
            insert into engine.element (process_definition_key, element_id, name, type, documentation)
            values (?, ?, ?, ?, ?) on conflict (process_definition_key, element_id) do nothing
            """;

    ProcessHandler() {
        super(ValueType.PROCESS, Process.class);
    }

    @Override
    protected void write(Record<?> record, Process process, Rows rows) {
        // A deleted process stays: finished instances still need its diagram.
        if (record.getIntent() != ProcessIntent.CREATED) {
            return;
        }
        long key = process.getProcessDefinitionKey();
        rows.add(
                DEFINITION,
                key,
                process.getBpmnProcessId(),
                process.getVersion(),
                process.getResourceName(),
                new String(process.getResource(), StandardCharsets.UTF_8),
                Values.at(record));
        for (var element : BpmnElements.of(process.getResource(), process.getBpmnProcessId())) {
            rows.add(ELEMENT, key, element.id(), element.name(), element.type(), element.documentation());
        }
    }
}
