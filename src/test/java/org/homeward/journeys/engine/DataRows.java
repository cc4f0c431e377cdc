package org.homeward.journeys.engine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of what instances know, what tables answered, and which messages they wait for. */
final class DataRows {

    private final Rows rows;

    DataRows(Rows rows) {
        this.rows = rows;
    }

    void variable(EngineRecord record) {
        ObjectNode row = rows.row(Rows.VARIABLES, record.key());
        row.put("variableKey", record.key()).put("isTruncated", false);
        record.copy(row, "name", "value");
        record.copyKeys(row, "scopeKey", "rootProcessInstanceKey");
        record.copyProcess(row);
    }

    /** One row for each decision that took part; the answer of a decision asked outside of a process has no process. */
    void decisions(EngineRecord record) {
        int index = 0;
        for (JsonNode decision : record.value().path("evaluatedDecisions")) {
            index++;
            String id = record.key() + "-" + index;
            ObjectNode row = rows.row(Rows.DECISIONS, id);
            row.setAll((ObjectNode) decision.deepCopy());
            row.put("decisionEvaluationInstanceKey", id).put("decisionEvaluationKey", record.key());
            row.put("decisionDefinitionKey", decision.path("decisionKey").asString());
            row.put("decisionDefinitionId", decision.path("decisionId").asString());
            row.put("decisionDefinitionName", decision.path("decisionName").asString());
            row.put("decisionDefinitionType", decision.path("decisionType").asString());
            row.set("decisionDefinitionVersion", decision.path("decisionVersion"));
            row.put("result", decision.path("decisionOutput").asString());
            row.put("rootDecisionDefinitionKey", record.at("decisionKey"));
            row.put("state", record.intent()).put("evaluationDate", record.time());
            row.put("processDefinitionId", record.at("bpmnProcessId")).put("tenantId", "<default>");
            for (String key : new String[] {"processDefinitionKey", "processInstanceKey", "elementInstanceKey"}) {
                row.put(key, record.at(key));
            }
        }
    }

    void subscription(EngineRecord record) {
        String id = record.at("elementInstanceKey") + "-" + record.at("messageName");
        switch (record.intent()) {
            case "CREATING", "CREATED" -> waiting(record, id).put("messageSubscriptionState", "CREATED");
            case "DELETED" -> waiting(record, id).put("messageSubscriptionState", "DELETED");
            case "CORRELATED" -> {
                boolean over = record.value().path("interrupting").asBoolean(true);
                waiting(record, id).put("messageSubscriptionState", over ? "CORRELATED" : "CREATED");
                correlated(record, record.at("elementId"));
            }
            default -> {}
        }
    }

    /** A message that started an instance. */
    void start(EngineRecord record) {
        if (record.intent().equals("CORRELATED")) {
            correlated(record, record.at("startEventId"));
        }
    }

    private ObjectNode waiting(EngineRecord record, String id) {
        ObjectNode row = rows.row(Rows.SUBSCRIPTIONS, id);
        row.put("messageSubscriptionKey", record.key()).put("lastUpdatedDate", record.time());
        return described(row, record, record.at("elementId"));
    }

    private void correlated(EngineRecord record, String element) {
        ObjectNode row = rows.row(Rows.CORRELATED, record.at("messageKey") + "-" + record.at("processInstanceKey"));
        row.put("subscriptionKey", record.key())
                .put("correlationTime", record.time())
                .put("partitionId", 1);
        record.copyKeys(row, "messageKey");
        described(row, record, element);
    }

    private static ObjectNode described(ObjectNode row, EngineRecord record, String element) {
        record.copy(row, "messageName", "correlationKey");
        record.copyKeys(row, "elementInstanceKey");
        record.copyProcess(row);
        return row.put("elementId", element);
    }
}
