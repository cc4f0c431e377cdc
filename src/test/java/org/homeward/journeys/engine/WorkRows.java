package org.homeward.journeys.engine;

import tools.jackson.databind.node.ObjectNode;

/** Rows of the work that waits for somebody: jobs, tasks of people, and incidents. */
final class WorkRows {

    private final Rows rows;

    WorkRows(Rows rows) {
        this.rows = rows;
    }

    /** A worker that takes a job leaves no record of it; the job stays as it was. */
    void job(EngineRecord record) {
        ObjectNode row = rows.row(Rows.JOBS, record.key());
        row.put("jobKey", record.key()).put("state", record.intent());
        record.copy(row, "type", "retries", "elementId", "customHeaders", "worker", "errorMessage", "errorCode");
        row.set("kind", record.value().path("jobKind"));
        row.set("listenerEventType", record.value().path("jobListenerEventType"));
        record.copyProcess(row);
        record.copyKeys(row, "elementInstanceKey");
        row.put(
                "deadline",
                EngineRecord.moment(Math.max(0, record.value().path("deadline").asLong())));
        row.put("hasFailedWithRetriesLeft", record.intent().equals("FAILED"));
    }

    void task(EngineRecord record) {
        ObjectNode row = rows.row(Rows.TASKS, record.key());
        boolean first = row.isEmpty();
        row.put("userTaskKey", record.key());
        record.copy(row, "elementId", "priority", "customHeaders");
        record.copyTexts(row, "assignee", "dueDate", "followUpDate");
        record.copyProcess(row);
        record.copyKeys(row, "elementInstanceKey", "formKey");
        row.set("candidateGroups", record.value().path("candidateGroupsList"));
        row.set("candidateUsers", record.value().path("candidateUsersList"));
        row.set("processDefinitionVersion", record.value().path("processDefinitionVersion"));
        row.put("name", taskName(record));
        if (first) {
            row.put("state", "CREATING").put("creationDate", record.time());
        }
        switch (record.intent()) {
            case "CREATED" -> row.put("state", "CREATED");
            case "COMPLETED" -> row.put("state", "COMPLETED").put("completionDate", record.time());
            case "CANCELED" -> row.put("state", "CANCELED");
            default -> {}
        }
    }

    void incident(EngineRecord record) {
        ObjectNode row = rows.row(Rows.INCIDENTS, record.key());
        if (row.isEmpty()) {
            row.put("creationTime", record.time());
        }
        row.put("incidentKey", record.key());
        row.put("state", record.intent().equals("RESOLVED") ? "RESOLVED" : "ACTIVE");
        record.copy(row, "errorType", "errorMessage", "elementId");
        record.copyProcess(row);
        record.copyKeys(row, "elementInstanceKey", "jobKey");
        boolean open = !record.intent().equals("RESOLVED");
        rows.row(Rows.INSTANCES, record.at("processInstanceKey")).put("hasIncident", open);
        if (!record.at("elementInstanceKey").equals(record.at("processInstanceKey"))) {
            rows.row(Rows.ELEMENTS, record.at("elementInstanceKey"))
                    .put("hasIncident", open)
                    .put("incidentKey", open ? record.key() : null);
        }
    }

    private String taskName(EngineRecord record) {
        return rows.find(Rows.ELEMENTS, record.at("elementInstanceKey"))
                .map(element -> element.path("elementName").asString(""))
                .orElse(record.at("elementId"));
    }
}
