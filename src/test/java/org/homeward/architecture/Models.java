package org.homeward.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The models, tables and forms as policy staff keep them in {@code processes/} and {@code decisions/}. */
public final class Models {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> EVENTS =
            List.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");
    private static final List<String> ACTIVITIES = List.of(
            "userTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask", "callActivity", "subProcess");
    private static final List<String> GATEWAYS =
            List.of("exclusiveGateway", "parallelGateway", "eventBasedGateway", "inclusiveGateway");

    private Models() {}

    /** One process model; {@code process} is the executable process in it. */
    public record Model(Path file, Xml definitions, Xml process) {

        @Override
        public String toString() {
            return process.id();
        }

        /** Everything a token can be in. */
        public List<Xml> flowNodes() {
            return Stream.of(EVENTS, ACTIVITIES, GATEWAYS)
                    .flatMap(List::stream)
                    .flatMap(tag -> process.all(Xml.BPMN, tag))
                    .toList();
        }

        public List<Xml> sequenceFlows() {
            return process.all(Xml.BPMN, "sequenceFlow").toList();
        }

        List<Xml> userTasks() {
            return process.all(Xml.BPMN, "userTask").toList();
        }
    }

    /** One form and where it lies. */
    record Form(Path file, JsonNode schema) {

        @Override
        public String toString() {
            return schema.path("id").asString();
        }

        /** The fields of the form, also those inside of groups and lists. */
        List<JsonNode> fields() {
            var found = new ArrayList<JsonNode>();
            collect(schema, found);
            return found;
        }

        private static void collect(JsonNode parent, List<JsonNode> found) {
            for (JsonNode field : parent.path("components")) {
                found.add(field);
                collect(field, found);
            }
        }
    }

    public static List<Model> processes() {
        return files("processes", ".bpmn").map(Models::process).toList();
    }

    static List<Xml> decisions() {
        return files("decisions", ".dmn")
                .map(Xml::read)
                .flatMap(definitions -> definitions.all(Xml.DMN, "decision"))
                .toList();
    }

    static List<Form> forms() {
        return files("processes", ".form")
                .map(file -> new Form(file, JSON.readTree(file.toFile())))
                .toList();
    }

    static boolean isGateway(Xml node) {
        return node.isBpmn(GATEWAYS);
    }

    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Model process(Path file) {
        Xml definitions = Xml.read(file);
        return new Model(
                file, definitions, definitions.first(Xml.BPMN, "process").orElseThrow());
    }
}
