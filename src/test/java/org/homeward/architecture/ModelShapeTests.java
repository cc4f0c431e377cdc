package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.architecture.Models.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model can be read by everybody who lives with it: named, explained, drawn. */
class ModelShapeTests {

    static List<Model> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void liesInAFolderOfItsNameWithAReadme(Model model) {
        assertThat(model.file().getFileName()).hasToString(model + ".bpmn");
        assertThat(model.file().getParent().getFileName()).hasToString(model.toString());
        assertThat(model.file().resolveSibling("README.md")).isNotEmptyFile();
        assertThat(model.process().at("isExecutable")).isEqualTo("true");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void explainsEveryElement(Model model) {
        assertThat(Stream.concat(Stream.of(model.process()), model.flowNodes().stream()))
                .allSatisfy(
                        node -> assertThat(ownDocumentation(node)).as(node.id()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesEverythingThatShowsAName(Model model) {
        assertThat(model.flowNodes())
                .filteredOn(node -> !Models.isGateway(node) || asks(node))
                .allSatisfy(node -> assertThat(node.at("name")).as(node.id()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesTheAnswersOfEveryQuestion(Model model) {
        List<String> questions = model.flowNodes().stream()
                .filter(ModelShapeTests::asks)
                .map(Xml::id)
                .toList();
        assertThat(model.sequenceFlows())
                .filteredOn(flow -> questions.contains(flow.at("sourceRef")))
                .allSatisfy(flow -> assertThat(flow.at("name")).as(flow.id()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void hasAnAnswerForEverythingElseAtEveryQuestion(Model model) {
        assertThat(model.flowNodes())
                .filteredOn(ModelShapeTests::asks)
                .allSatisfy(gateway ->
                        assertThat(gateway.at("default")).as(gateway.id()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void usesMeaningfulIdsInKebabCase(Model model) {
        assertThat(model.flowNodes())
                .allSatisfy(node -> assertThat(node.id())
                        .matches("[a-z]+(-[a-z]+)*")
                        .doesNotContainIgnoringCase("activity-", "gateway-", "event-", "flow-"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsEveryElementAndFlow(Model model) {
        assertThat(drawn(model, "BPMNShape"))
                .containsExactlyInAnyOrderElementsOf(
                        model.flowNodes().stream().map(Xml::id).toList());
        assertThat(drawn(model, "BPMNEdge"))
                .containsExactlyInAnyOrderElementsOf(
                        model.sequenceFlows().stream().map(Xml::id).toList());
    }

    private static List<String> drawn(Model model, String kind) {
        return model.definitions()
                .all(Xml.BPMN_DI, kind)
                .map(shape -> shape.at("bpmnElement"))
                .toList();
    }

    private static String ownDocumentation(Xml node) {
        return node.children()
                .filter(child -> child.tag().equals("documentation"))
                .map(Xml::text)
                .findFirst()
                .orElse("");
    }

    /** A gateway from which more than one way leads is a question. */
    private static boolean asks(Xml node) {
        return node.tag().equals("exclusiveGateway")
                && node.all(Xml.BPMN, "outgoing").count() > 1;
    }
}
