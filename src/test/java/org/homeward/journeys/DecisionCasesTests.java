package org.homeward.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
        return DecisionTable.all().flatMap(DecisionCase::beside);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsExpectedByTheExpectedRows(DecisionCase given) {
        DecisionTable.Outcome outcome = given.table().decide(given.facts());

        assertThat(given.table().words(outcome.answer())).isEqualTo(given.expected());
        assertThat(outcome.rows()).containsExactlyElementsOf(given.rows());
    }

    @Test
    void triesEveryRow() {
        Map<DecisionTable, List<DecisionCase>> byTable = cases().collect(Collectors.groupingBy(DecisionCase::table));
        assertThat(byTable)
                .hasSize((int) DecisionTable.all().count())
                .allSatisfy((table, cases) -> assertThat(new TreeSet<>(cases.stream()
                                .flatMap(given -> given.rows().stream())
                                .toList()))
                        .isEqualTo(new TreeSet<>(table.rowNames())));
    }
}
