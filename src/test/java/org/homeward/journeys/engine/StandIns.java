package org.homeward.journeys.engine;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps stand-ins apart from the processes whose ids they bear, so that a report does not take one for the other. */
final class StandIns {

    private static final String NAME = "stand-in for ";

    private final Set<String> definitions = new HashSet<>();

    /** The names that stand-ins can have here. */
    static String[] names() {
        return Stream.of(Path.of("processes").toFile().list())
                .map(process -> NAME + process)
                .toArray(String[]::new);
    }

    /** Real models come from files in folders; a stand-in is made by a test and has a bare name. */
    void tellApart(JsonNode record) {
        if (!(record.path("value") instanceof ObjectNode value)) {
            return;
        }
        String definition = value.path("processDefinitionKey").asString("");
        if (record.path("valueType").asString().equals("PROCESS")) {
            boolean real = value.path("resourceName").asString("").contains("/");
            // A purged engine counts its keys from the start, so a key may have been a stand-in's in an earlier test.
            if (real) {
                definitions.remove(definition);
            } else {
                definitions.add(definition);
            }
        }
        if (definitions.contains(definition)) {
            value.put("bpmnProcessId", NAME + value.path("bpmnProcessId").asString(""));
        }
    }
}
