package org.homeward.journeys.engine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns each of the engine's records into the rows that it changes. */
final class RecordReader {

    private final JsonMapper json = new JsonMapper();
    private final StandIns standIns = new StandIns();
    private final Rows rows;
    private final InstanceRows instances;
    private final WorkRows work;
    private final DataRows data;

    RecordReader(Rows rows, Coverage coverage) {
        this.rows = rows;
        instances = new InstanceRows(rows, coverage);
        work = new WorkRows(rows);
        data = new DataRows(rows);
    }

    void read(String line) {
        JsonNode tree = json.readTree(line);
        standIns.tellApart(tree);
        var record = new EngineRecord(tree);
        rows.change(() -> apply(record));
    }

    private void apply(EngineRecord record) {
        switch (record.type()) {
            case "PROCESS" -> instances.definition(record);
            case "PROCESS_INSTANCE" -> instances.element(record);
            case "JOB" -> work.job(record);
            case "USER_TASK" -> work.task(record);
            case "INCIDENT" -> work.incident(record);
            case "VARIABLE" -> data.variable(record);
            case "DECISION_EVALUATION" -> data.decisions(record);
            case "PROCESS_MESSAGE_SUBSCRIPTION" -> data.subscription(record);
            case "MESSAGE_START_EVENT_SUBSCRIPTION" -> data.start(record);
            default -> {}
        }
    }
}
