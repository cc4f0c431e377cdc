package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the cases that lie beside every decision table: each gives the expected answer, and no row stays untried. */
class DecisionCasesTests {

    static Stream<DecisionCase> cases() {
        return tables().flatMap(DecisionCase::beside);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsExpectedByTheExpectedRows(DecisionCase given) {
        DecisionTable.Outcome outcome = given.table().decide(given.facts());

        assertThat(words(outcome.answer())).isEqualTo(given.expected());
        assertThat(outcome.rows()).containsExactlyElementsOf(given.rows());
    }

    @Test
    void triesEveryRow() {
        Map<DecisionTable, List<DecisionCase>> byTable = cases().collect(Collectors.groupingBy(DecisionCase::table));
        assertThat(byTable)
                .hasSize((int) tables().count())
                .allSatisfy((table, cases) -> assertThat(new TreeSet<>(cases.stream()
                                .flatMap(given -> given.rows().stream())
                                .toList()))
                        .isEqualTo(new TreeSet<>(table.rowNames())));
    }

    /** A list reads a|b, a pair of outputs reads task=period. */
    private static String words(Object answer) {
        return switch (answer) {
            case List<?> list -> list.stream().map(DecisionCasesTests::words).collect(Collectors.joining("|"));
            case Map<?, ?> outputs -> join(outputs.values());
            case Object single -> single.toString();
        };
    }

    private static String join(Collection<?> outputs) {
        return outputs.stream().map(Object::toString).collect(Collectors.joining("="));
    }

    /** The deadline tables hold dates and have a test of their own. */
    private static Stream<DecisionTable> tables() {
        try (Stream<Path> folders = Files.list(Path.of("decisions"))) {
            return folders
                    .filter(folder -> !folder.endsWith("deadlines"))
                    .sorted()
                    .map(folder -> DecisionTable.read(folder.resolve(folder.getFileName() + ".dmn")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
