package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.Routing;
import org.homeward.deadlines.counting.RuleRow;
import org.homeward.deadlines.counting.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases beside the deadline table: which rows apply to which facts, and no row is left untried. */
class DeadlineCasesTests {

    private static final Path FOLDER = Path.of("decisions", "deadlines");
    private static final RulesOfBuild RULES = new RulesOfBuild();
    private static final Map<String, Set<String>> USUAL = new HashMap<>();

    record Line(String place, Map<String, String> facts, Set<String> rows, String about) {

        @Override
        public String toString() {
            return place + ": " + about;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void appliesTheExpectedRows(Line line) {
        assertThat(RULES.rows(routing(line)).stream().map(RuleRow::row))
                .containsExactlyInAnyOrderElementsOf(line.rows());
    }

    @Test
    void triesEveryRow() throws IOException {
        var tried = new TreeSet<String>();
        lines().forEach(line -> tried.addAll(line.rows()));

        assertThat(RuleTable.read(Files.readAllBytes(FOLDER.resolve("deadlines.dmn"))))
                .extracting(RuleTable.Row::id)
                .as("No line of decisions/deadlines/cases.csv reaches these rows; add one for each.")
                .filteredOn(row -> !tried.contains(row))
                .isEmpty();
    }

    static Stream<Line> lines() throws IOException {
        return Files.readAllLines(FOLDER.resolve("cases.csv")).stream().skip(1).map(DeadlineCasesTests::line);
    }

    private static Line line(String text) {
        String[] cells = text.split(",", -1);
        var facts = new HashMap<String, String>();
        Arrays.stream(cells[1].split("; *"))
                .filter(fact -> !fact.isBlank())
                .map(fact -> fact.split("="))
                .forEach(fact -> facts.put(fact[0], fact[1]));
        return new Line(cells[0], facts, rows(cells[0], List.of(cells[2].split("\\|"))), cells[3]);
    }

    /** The first line of a place lists all its rows; later ones say what comes (+) and goes (-). */
    private static Set<String> rows(String place, List<String> expected) {
        boolean change = expected.equals(List.of("same"))
                || expected.stream().allMatch(row -> row.startsWith("+") || row.startsWith("-"));
        if (!change) {
            USUAL.put(place, Set.copyOf(expected));
            return USUAL.get(place);
        }
        var rows = new LinkedHashSet<>(USUAL.get(place));
        for (String row : expected) {
            if (row.startsWith("+")) {
                assertThat(rows.add(row.substring(1))).as("%s comes twice", row).isTrue();
            } else if (row.startsWith("-")) {
                assertThat(rows.remove(row.substring(1)))
                        .as("%s is not there to go", row)
                        .isTrue();
            }
        }
        return rows;
    }

    private static Routing routing(Line line) {
        Map<String, String> facts = line.facts();
        return new Routing(
                line.place(),
                truth(facts.get("siblingsApart")),
                truth(facts.get("nonEmergencyPlacement")),
                facts.get("noEffortsGround"),
                facts.containsKey("qrtpAge") ? Integer.valueOf(facts.get("qrtpAge")) : null,
                Boolean.parseBoolean(facts.get("extraDaysRequested")),
                facts.getOrDefault("enteredCare", "earlier-of"));
    }

    private static Boolean truth(String value) {
        return value == null ? null : Boolean.valueOf(value);
    }
}
