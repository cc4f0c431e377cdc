package org.homeward.journeys.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One event of the engine's log. */
record EngineRecord(JsonNode tree) {

    /** Always three digits: without them one moment would sort after another of the same second. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    String type() {
        return tree.path("valueType").asString();
    }

    String intent() {
        return tree.path("intent").asString();
    }

    String key() {
        return tree.path("key").asString();
    }

    String time() {
        return moment(tree.path("timestamp").asLong());
    }

    JsonNode value() {
        return tree.path("value");
    }

    String at(String field) {
        return value().path(field).asString("");
    }

    /** Copies fields that have the same name in rows. */
    void copy(ObjectNode row, String... fields) {
        for (String field : fields) {
            row.set(field, value().path(field).isMissingNode() ? row.nullNode() : value().path(field));
        }
    }

    /** Copies texts; where the engine writes an empty one for none, rows have null. */
    void copyTexts(ObjectNode row, String... fields) {
        for (String field : fields) {
            row.put(field, at(field).isEmpty() ? null : at(field));
        }
    }

    /** Copies keys as text; the engine's sign for none, -1, becomes null. */
    void copyKeys(ObjectNode row, String... fields) {
        for (String field : fields) {
            long key = value().path(field).asLong(-1);
            row.put(field, key == -1 ? null : String.valueOf(key));
        }
    }

    /** The process that the record belongs to. */
    void copyProcess(ObjectNode row) {
        copyKeys(row, "processDefinitionKey", "processInstanceKey");
        row.put("processDefinitionId", at("bpmnProcessId"));
        row.put("tenantId", "<default>");
    }

    static String moment(long millis) {
        return MOMENT.format(Instant.ofEpochMilli(millis));
    }
}
