package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.deadlines.counting.Routing;
import org.homeward.deadlines.counting.RuleRow;
import org.homeward.deadlines.counting.RuleTable;
import org.homeward.deadlines.counting.RuleTable.Row;
import org.junit.jupiter.api.Test;

/** The rule table keeps its promises; each message tells policy staff which row to mend and how. */
class RuleTableTests {

    private static final byte[] TABLE = read(Path.of("decisions/deadlines/deadlines.dmn"));
    private static final Preview RULES = Preview.of(TABLE);
    private static final List<Row> ROWS = RuleTable.read(TABLE);

    @Test
    void everyRowCarriesItsSource() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.outputs().get("citation"))
                    .as("Row %s has no citation; name the statute, regulation or procedure.", row.id())
                    .doesNotContain("null");
            assertThat(row.note())
                    .as(
                            "Row %s says nowhere why; fill in the column Why with the fact and where it was seen.",
                            row.id())
                    .matches("(?s)^[FI]\\d\\d.*");
        });
    }

    @Test
    void everyRowIsNamedOnceAndByItsOwnId() {
        assertThat(ROWS).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(text(row, "row"))
                        .as("The column Row of row %s must repeat the row's id.", row.id())
                        .isEqualTo(row.id()));
    }

    /** C: means that the words were seen; C2 is a summary of them, K is memory. */
    @Test
    void onlyRowsWhoseWordsWereSeenAreVerified() {
        assertThat(ROWS).allSatisfy(row -> {
            if (row.outputs().get("verified").equals("true")) {
                assertThat(row.note())
                        .as("Row %s is marked as seen, but its note names no place (C:Sxx) where.", row.id())
                        .containsPattern("\\(C:S\\d\\d");
                assertThat(text(row, "source")).isNotEqualTo("local-default");
            }
        });
    }

    @Test
    void everyRoutingGivesUsableRowsWithoutOverlap() {
        for (Routing routing : Routings.all()) {
            var seen = new HashSet<List<Object>>();
            for (RuleRow row : RULES.rules().rows(routing)) {
                assertThat(seen.add(List.of(row.ruleId(), row.part(), row.anchorFact())))
                        .as(
                                "Row %s overlaps another row of %s for %s; part their conditions.",
                                row.row(), row.ruleId(), routing)
                        .isTrue();
            }
        }
    }

    /** The comparison with the engine relies on it. */
    @Test
    void noRowAsksForMoreThanItsPlaceAndOneFact() {
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(row.inputs().entrySet().stream()
                                .filter(input -> !input.getKey().equals("jurisdiction"))
                                .filter(input -> !input.getValue().equals("-")))
                        .as("Row %s has more than one condition; Routings.pairs() must then be widened.", row.id())
                        .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void noConditionLeavesAGap() {
        Map<Object, Set<String>> rulesByGround = new HashMap<>();
        for (Routing routing : Routings.all()) {
            rulesByGround
                    .computeIfAbsent(
                            List.of(
                                    routing.jurisdiction(),
                                    String.valueOf(routing.siblingsApart()),
                                    String.valueOf(routing.noEffortsGround())),
                            key -> new TreeSet<>(ids(routing)))
                    .forEach(rule -> assertThat(alternatives(ids(routing)))
                            .as("Rule %s is left out for %s; a condition of one of its rows has a gap.", rule, routing)
                            .contains(alternative(rule)));
        }
    }

    @Test
    void everyRowIsReachedByACase() {
        var reached = new HashSet<String>();
        var rules = new RulesOfBuild();
        for (Worked.Case worked : Worked.cases()) {
            Set<String> tried = new HashSet<>();
            worked.expect().forEach(expected -> tried.add(String.valueOf(expected.get("ruleId"))));
            tried.addAll(worked.absent());
            tried.addAll(worked.waiting().keySet());
            rules.rows(rules.routing(worked)).stream()
                    .filter(row -> tried.contains(row.ruleId()))
                    .forEach(row -> reached.add(row.row()));
        }
        assertThat(ROWS)
                .extracting(Row::id)
                .as("These rows are tried by no case; add one to decisions/deadlines/worked.")
                .filteredOn(id -> !reached.contains(id))
                .isEmpty();
    }

    @Test
    void everyRowCountsFromAFactThatExists() {
        for (String place : List.of("US-IL", "US-FED")) {
            assertThatCode(() -> RULES.answer(place, Map.of(), java.time.Instant.EPOCH))
                    .doesNotThrowAnyException();
        }
    }

    private static Set<String> ids(Routing routing) {
        var ids = new TreeSet<String>();
        RULES.rules().rows(routing).forEach(row -> ids.add(row.ruleId()));
        return ids;
    }

    private static Set<String> alternatives(Set<String> ids) {
        var names = new TreeSet<String>();
        ids.forEach(id -> names.add(alternative(id)));
        return names;
    }

    /** Two rules of which always one applies count as one. */
    private static String alternative(String rule) {
        return rule.replaceFirst("^il\\.visiting-plan-(planned|emergency)$", "il.visiting-plan");
    }

    private static String text(Row row, String column) {
        return row.outputs().get(column).replace("\"", "");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
