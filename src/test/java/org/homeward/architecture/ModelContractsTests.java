package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.architecture.Models.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models rely on in each other: starts that callers find, messages that one model awaits, matters that get closed. */
class ModelContractsTests {

    /** Its key names one matter, so its name may be known to every model of a matter. */
    private static final String FOR_EVERY_MATTER = "matter-ended";

    static List<Model> processes() {
        return Models.processes();
    }

    static Stream<Model> matters() {
        return processes().stream().filter(ModelContractsTests::isMatter);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void startsWhenItIsCalledIfAnybodyCallsIt(Model model) {
        boolean called = processes().stream()
                .flatMap(caller -> caller.process().all(Xml.ZEEBE, "calledElement"))
                .anyMatch(call -> call.at("processId").equals(model.toString()));
        List<Xml> plain = starts(model)
                .filter(start -> start.children().noneMatch(child -> child.tag().endsWith("EventDefinition")))
                .toList();
        assertThat(plain).as("starts without an event").hasSize(called ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void startsByAMessageThatNeedsNoKeyAndAwaitsOthersByKey(Model model) {
        Set<String> starting = starts(model)
                .map(start -> awaited(model, start))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(model.definitions().all(Xml.BPMN, "message"))
                .allSatisfy(message -> assertThat(
                                message.first(Xml.ZEEBE, "subscription").isPresent())
                        .as(message.at("name") + " has a correlation key")
                        .isEqualTo(!starting.contains(message.at("name"))));
    }

    @Test
    void awaitsEachMessageInOneModelOnly() {
        Map<String, Set<String>> models = processes().stream()
                .flatMap(model -> model.process()
                        .all(Xml.BPMN, "messageEventDefinition")
                        .map(event -> Map.entry(name(model, event), model.toString())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
        models.remove(FOR_EVERY_MATTER);
        assertThat(models)
                .allSatisfy((message, awaiting) -> assertThat(awaiting)
                        .as("models that await " + message + ", which reaches only one of them for sure")
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void endsAMatterWhenThePlanClosesOrItIsWithdrawn(Model matter) {
        List<Xml> endings = matter.process()
                .all(Xml.BPMN, "subProcess")
                .filter(part -> part.at("triggeredByEvent").equals("true"))
                .filter(part -> part.all(Xml.BPMN, "messageEventDefinition")
                        .anyMatch(event -> name(matter, event).equals(FOR_EVERY_MATTER)))
                .toList();
        assertThat(endings).singleElement().satisfies(ending -> {
            assertThat(ending.first(Xml.BPMN, "startEvent").orElseThrow().at("isInterrupting"))
                    .isNotEqualTo("false");
            assertThat(ending.all(Xml.ZEEBE, "taskDefinition").map(job -> job.at("type")))
                    .contains("matters.close");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void opensOnlyMattersThatHaveAModel(Model model) {
        assertThat(literals(model, "matterKind"))
                .isSubsetOf(matters().map(Model::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void asksOnlyForDatesThatARuleSets(Model model) throws IOException {
        String rules = Files.readString(Path.of("decisions/deadlines/deadlines.dmn"));
        assertThat(literals(model, "ruleId"))
                .allSatisfy(rule -> assertThat(rules).contains("\"" + rule + "\""));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void catchesOnlyErrorsThatItThrowsItself(Model model) {
        List<String> thrown = model.process()
                .all(Xml.BPMN, "endEvent")
                .flatMap(end -> end.all(Xml.BPMN, "errorEventDefinition"))
                .map(event -> event.at("errorRef"))
                .toList();
        assertThat(Stream.of("boundaryEvent", "startEvent")
                        .flatMap(tag -> model.process().all(Xml.BPMN, tag))
                        .flatMap(event -> event.all(Xml.BPMN, "errorEventDefinition"))
                        .map(event -> event.at("errorRef")))
                .isSubsetOf(thrown);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void hasScenariosBesideIt(Model model) throws IOException {
        Path folder = model.file().resolveSibling("scenarios");
        assertThat(folder).isDirectory();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isNotEmpty().allMatch(file -> file.toString().endsWith(".json"));
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesWhatEachOfManyIsAbout(Model model) {
        assertThat(model.process().all(Xml.ZEEBE, "loopCharacteristics")).allSatisfy(many -> {
            assertThat(many.at("inputCollection")).matches("=\\w+");
            assertThat(many.at("inputElement")).matches("\\w+");
            assertThat(many.at("outputCollection").isEmpty())
                    .isEqualTo(many.at("outputElement").isEmpty());
        });
    }

    private static boolean isMatter(Model model) {
        return starts(model).anyMatch(start -> (model + "-raised").equals(awaited(model, start)));
    }

    /** The starts of the process itself, not those of parts inside of it. */
    private static Stream<Xml> starts(Model model) {
        return model.process().children().filter(child -> child.tag().equals("startEvent"));
    }

    private static String awaited(Model model, Xml event) {
        return event.first(Xml.BPMN, "messageEventDefinition")
                .map(definition -> name(model, definition))
                .orElse(null);
    }

    private static String name(Model model, Xml event) {
        return model.definitions()
                .all(Xml.BPMN, "message")
                .filter(message -> message.id().equals(event.at("messageRef")))
                .map(message -> message.at("name"))
                .findFirst()
                .orElseThrow();
    }

    /** The texts that models give to jobs under that name; expressions are left out. */
    private static Stream<String> literals(Model model, String target) {
        return model.process()
                .all(Xml.ZEEBE, "input")
                .filter(input -> input.at("target").equals(target))
                .map(input -> input.at("source"))
                .filter(source -> source.matches("=\"[^\"]*\""))
                .map(source -> source.substring(2, source.length() - 1));
    }
}
