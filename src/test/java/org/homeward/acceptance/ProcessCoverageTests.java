package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.architecture.Models;
import org.homeward.architecture.Models.Model;
import org.homeward.architecture.Xml;
import org.homeward.journeys.engine.CoverageFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks, after all process tests, at what they passed: each model's elements, but for one in twenty,
 * each end and boundary event, and each answer. It runs with the
 * acceptance tests because those come last, and has nothing to say when only some process tests ran before it.
 */
class ProcessCoverageTests {

    private static final double ENOUGH = 0.95;
    private static final List<String> EACH = List.of("endEvent", "boundaryEvent");
    private static final Path TESTS = Path.of("src/test/java/org/homeward/journeys/processes");

    private static CoverageFile file;

    @BeforeAll
    static void readWhatWasPassed() throws IOException {
        mayOnlySkipAtHome(Files.exists(CoverageFile.PLACE), "no process test ran");
        file = CoverageFile.read();
        try (Stream<Path> sources = Files.list(TESTS)) {
            List<String> all = sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith("Tests.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
            mayOnlySkipAtHome(file.tests().containsAll(all), "only some process tests ran: " + file.tests());
        }
    }

    /** A build server runs everything, so there a skipped gate would be an open one. */
    private static void mayOnlySkipAtHome(boolean ready, String otherwise) {
        if (System.getenv("CI") == null) {
            assumeTrue(ready, otherwise);
        }
        assertThat(ready).as(otherwise).isTrue();
    }

    static List<Model> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void passesNearlyEveryElementOfEveryModel(Model model) {
        List<String> elements = model.flowNodes().stream().map(Xml::id).toList();
        Set<String> passed = file.passed().getOrDefault(model.toString(), Set.of());
        List<String> missed =
                elements.stream().filter(element -> !passed.contains(element)).toList();

        assertThat(1 - (double) missed.size() / elements.size())
                .as(
                        "share of the elements of %s that process tests passed; none passed %s. Add a test to %s or a scenario beside the model",
                        model, missed, TESTS)
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void comesToEveryEndAndEveryBoundaryEvent(Model model) {
        assertThat(missed(
                        model,
                        model.flowNodes().stream()
                                .filter(element -> EACH.contains(element.tag()))
                                .toList()))
                .as("ends and boundary events of %s that no process test passed", model)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void takesEveryAnswerOfEveryQuestion(Model model) {
        List<String> questions = model.flowNodes().stream()
                .filter(element -> element.tag().equals("exclusiveGateway"))
                .map(Xml::id)
                .toList();
        assertThat(missed(
                        model,
                        model.sequenceFlows().stream()
                                .filter(flow -> questions.contains(flow.at("sourceRef")))
                                .toList()))
                .as("ways out of the gateways of %s that no process test took", model)
                .isEmpty();
    }

    private static List<String> missed(Model model, List<Xml> elements) {
        Set<String> passed = file.passed().getOrDefault(model.toString(), Set.of());
        return elements.stream()
                .map(Xml::id)
                .filter(element -> !passed.contains(element))
                .toList();
    }
}
