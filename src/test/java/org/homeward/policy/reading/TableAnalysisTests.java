package org.homeward.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.policy.reading.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of the project is sound, and each fault that the analysis knows is found in a small broken table. */
class TableAnalysisTests {

    private static final DraftChecks CHECKS =
            new DraftChecks(List.of(new DecisionCheck(), new DecisionHabitCheck(), new DecisionReachCheck()));

    static Stream<Resource> tables() {
        return Models.shipped().values().stream().filter(file -> file.kind() == ResourceKind.DMN);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesHaveNeitherGapsNorOverlapsNorRowsThatNeverAnswer(Resource table) {
        assertThat(CHECKS.findings(new Candidate(Map.of(table.name(), table), Map.of())))
                .filteredOn(finding -> finding.severity() != Severity.HINT)
                // A place that Homeward does not know has no zone, and is refused in words.
                .filteredOn(finding -> !"Zones and calendars".equals(finding.element()))
                .as("Mend these rows in decisions/, or say in the policy studio what is meant.")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesAreSmallEnoughToTryThemAll(Resource table) throws Unreadable {
        assertThat(DecisionTable.all(Xml.read(table.content())).values())
                .allSatisfy(decision -> assertThat(TableTrials.of(decision)).isPresent());
    }

    @Test
    void soundTableHasNothingToSay() {
        assertThat(found("FIRST", "", "\"small\"", "\"big\"", "-")).isEmpty();
    }

    @Test
    void namesTheRowsThatOverlapInATextColumn() {
        assertThat(found("UNIQUE", "", "\"small\"", "\"big\",\"small\"", "not(\"small\",\"big\")"))
                .anySatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.element()).contains("rows 1 and 2");
                    assertThat(finding.message()).contains("row 1 (Source A)", "row 2 (Source B)", "Size: small");
                });
    }

    @Test
    void namesFactsThatNoRowAnswersInATextColumn() {
        assertThat(found("FIRST", "", "\"small\"", "\"big\"", "\"huge\"")).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("no row matches", "Size: something else");
        });
    }

    @Test
    void namesTheListedValueThatNoRowAnswers() {
        assertThat(found("UNIQUE", "\"small\",\"big\",\"huge\"", "\"small\"", "\"big\""))
                .anySatisfy(finding -> assertThat(finding.message()).contains("no row matches", "Size: huge"));
    }

    @Test
    void namesTheRowThatStandsBehindAnother() {
        assertThat(found("FIRST", "", "not(\"big\")", "\"small\"", "-")).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.element()).contains("row 2");
            assertThat(finding.message()).contains("never answers", "row 1 (Source A)");
        });
    }

    @Test
    void namesTheRowThatOnlySeveralTogetherHide() {
        assertThat(found("FIRST", "\"small\",\"big\"", "\"small\"", "\"big\"", "-"))
                .anySatisfy(finding -> {
                    assertThat(finding.element()).contains("row 3");
                    assertThat(finding.message()).contains("row 1", "row 2");
                });
    }

    @Test
    void namesTheRowWithAMisspeltCondition() {
        assertThat(found("COLLECT", "\"small\",\"big\"", "\"smal\"", "\"big\"")).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.element()).contains("row 1");
            assertThat(finding.message()).contains("fits no facts");
        });
    }

    @Test
    void namesTheRowWithoutASource() {
        String table = table("FIRST", "", "\"small\"", "-").replace("Source B", "");

        assertThat(found(table)).singleElement().satisfies(finding -> {
            assertThat(finding.element()).contains("row 2");
            assertThat(finding.message()).contains("where its rule comes from");
        });
    }

    private static List<Finding> found(String policy, String allowed, String... conditions) {
        return found(table(policy, allowed, conditions));
    }

    private static List<Finding> found(String table) {
        var files = new TreeMap<String, Resource>();
        files.put("size.dmn", Resource.of("size.dmn", table));
        return CHECKS.findings(new Candidate(files, Map.of())).stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .toList();
    }

    private static String table(String policy, String allowed, String... conditions) {
        var rows = new StringBuilder();
        for (int row = 0; row < conditions.length; row++) {
            rows.append("""
                    <rule id="r%d"><description>Source %c</description>
                      <inputEntry id="i%d"><text>%s</text></inputEntry><outputEntry id="o%d"><text>%d</text></outputEntry></rule>
                    """.formatted(row, 'A' + row, row, conditions[row], row, row));
        }
        String values = allowed.isEmpty() ? "" : "<inputValues id=\"v\"><text>" + allowed + "</text></inputValues>";
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Size" namespace="x">
                  <decision id="size" name="Sizes"><variable name="Sizes"%s/>
                    <informationRequirement id="n"><requiredInput href="#about"/></informationRequirement>
                    <decisionTable id="t" hitPolicy="%s">
                      <input id="i" label="Size"><inputExpression id="e" typeRef="string"><text>about</text></inputExpression>%s</input>
                      <output id="o" name="number" typeRef="number"/>
                      %s
                    </decisionTable></decision>
                  <inputData id="about" name="about"><variable id="a" name="about" typeRef="string"/></inputData>
                </definitions>""".formatted(policy.equals("COLLECT") ? "" : " typeRef=\"number\"", policy, values, rows);
    }
}
