package org.homeward.journeys.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the engine's records say so far, in rows as Camunda's search API has them; the smallest read model that will do. */
final class Rows {

    static final String DEFINITIONS = "process-definitions";
    static final String INSTANCES = "process-instances";
    static final String ELEMENTS = "element-instances";
    static final String FLOWS = "sequence-flows";
    static final String VARIABLES = "variables";
    static final String INCIDENTS = "incidents";
    static final String TASKS = "user-tasks";
    static final String JOBS = "jobs";
    static final String DECISIONS = "decision-instances";
    static final String SUBSCRIPTIONS = "message-subscriptions";
    static final String CORRELATED = "correlated-message-subscriptions";

    private final Map<String, Map<String, ObjectNode>> tables = new LinkedHashMap<>();

    /** Changes rows while nobody looks: a search sees all that one record says, or nothing of it. */
    synchronized void change(Runnable changes) {
        changes.run();
    }

    /** The row of that key, made when there is none yet; to be filled within {@link #change}. */
    synchronized ObjectNode row(String table, String key) {
        return tables.computeIfAbsent(table, unknown -> new LinkedHashMap<>())
                .computeIfAbsent(key, unknown -> JsonNodeFactory.instance.objectNode());
    }

    synchronized Optional<ObjectNode> find(String table, String key) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(key))
                .map(ObjectNode::deepCopy);
    }

    /** Copies, which no later record changes. */
    synchronized List<ObjectNode> all(String table) {
        return tables.getOrDefault(table, Map.of()).values().stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    synchronized void clear() {
        tables.clear();
    }
}
