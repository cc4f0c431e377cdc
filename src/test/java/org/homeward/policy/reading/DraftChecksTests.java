package org.homeward.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.engine.BrokerRules;
import org.homeward.policy.reading.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftChecksTests {

    private final DraftChecks checks = checksFor(Models.SMALL);

    @Test
    void findsNoFaultInTheFirstRelease() {
        var shipped = Models.shipped();

        assertThat(checksFor(shipped).findings(new Candidate(shipped, Map.of())))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void findsNothingToSayAboutSoundModels() {
        assertThat(checks.findings(new Candidate(Models.SMALL, Map.of()))).isEmpty();
    }

    @Test
    void hasAQuietWordForADraftWithoutChanges() {
        assertThat(checks.findings(new Candidate(Models.SMALL, Models.SMALL)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HINT));
    }

    @ParameterizedTest
    @MethodSource("brokenModels")
    void saysWhatIsWrongAndWhere(String file, String part, String replacement, String where, String what) {
        String text = Models.SMALL.get(file).content();
        assertThat(text).contains(part);

        var faults = faultsOf(file, text.replace(part, replacement));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.resource()).isEqualTo(file);
            assertThat(String.valueOf(fault.element())).contains(where);
            assertThat(fault.message()).contains(what);
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    static Stream<Arguments> brokenModels() {
        return Stream.of(
                argumentSet(
                        "unparsable process", "visit.bpmn", "</bpmn:process>", "</bpmn:proces>", "", "not well-formed"),
                argumentSet(
                        "another process id",
                        "visit.bpmn",
                        "process id=\"visit\"",
                        "process id=\"visits\"",
                        "visit",
                        "gone"),
                argumentSet(
                        "id of another process",
                        "visit.bpmn",
                        "process id=\"visit\"",
                        "process id=\"follow-up\"",
                        "follow-up",
                        "more than once"),
                argumentSet(
                        "not executable",
                        "visit.bpmn",
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "Visit the child",
                        "executable"),
                argumentSet(
                        "unknown form",
                        "visit.bpmn",
                        "formId=\"visit\"",
                        "formId=\"visti\"",
                        "User task \"Visit and write it down\"",
                        "form \"visti\""),
                argumentSet(
                        "no form",
                        "visit.bpmn",
                        "<zeebe:formDefinition formId=\"visit\" bindingType=\"latest\" />",
                        "",
                        "Visit and write it down",
                        "no form"),
                argumentSet(
                        "unknown group",
                        "visit.bpmn",
                        "candidateGroups=\"caseworker\"",
                        "candidateGroups=\"casewroker\"",
                        "Visit and write it down",
                        "casewroker"),
                argumentSet(
                        "no group",
                        "visit.bpmn",
                        "candidateGroups=\"caseworker\"",
                        "",
                        "Visit and write it down",
                        "who may do it"),
                argumentSet(
                        "task outside the tasklist",
                        "visit.bpmn",
                        "<zeebe:userTask />",
                        "",
                        "Visit and write it down",
                        "tasklist"),
                argumentSet(
                        "unknown decision",
                        "visit.bpmn",
                        "decisionId=\"visit-cadence\"",
                        "decisionId=\"cadence\"",
                        "Look up the next visit",
                        "\"cadence\""),
                argumentSet(
                        "bound to its own deployment",
                        "visit.bpmn",
                        "resultVariable=\"visitEvery\" bindingType=\"latest\"",
                        "resultVariable=\"visitEvery\" bindingType=\"deployment\"",
                        "Look up the next visit",
                        "later changes"),
                argumentSet(
                        "missing called process",
                        "visit.bpmn",
                        "processId=\"follow-up\"",
                        "processId=\"folow-up\"",
                        "Called process \"Follow up\"",
                        "\"folow-up\""),
                argumentSet(
                        "job without worker",
                        "visit.bpmn",
                        "type=\"notices.tell-team\"",
                        "type=\"notices.yell\"",
                        "Tell the team",
                        "No worker"),
                argumentSet(
                        "unreadable expression",
                        "visit.bpmn",
                        "duration(visitEvery)",
                        "duration(visitEvery",
                        "Visit and write it down",
                        "never closed"),
                argumentSet(
                        "expression without end",
                        "visit.bpmn",
                        "now() + duration(visitEvery)",
                        "now() +",
                        "Visit and write it down",
                        "missing at its end"),
                argumentSet(
                        "what only the broker knows",
                        "visit.bpmn",
                        "<zeebe:subscription correlationKey=\"=planId\" />",
                        "",
                        "",
                        "The engine would refuse"),
                argumentSet(
                        "entity",
                        "visit.bpmn",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>",
                        "",
                        "DOCTYPE"),
                argumentSet(
                        "missing quote in a cell",
                        "visit-cadence.dmn",
                        "\"P7D\"",
                        "\"P7D",
                        "row 1, Visit after",
                        "cannot be read"),
                argumentSet(
                        "bare text in a cell",
                        "visit-cadence.dmn",
                        "\"P7D\"",
                        "P7D",
                        "row 1, Visit after",
                        "is not a period"),
                argumentSet(
                        "not a period",
                        "visit-cadence.dmn",
                        "\"P7D\"",
                        "\"7 days\"",
                        "row 1, Visit after",
                        "is not a period"),
                argumentSet(
                        "a period that never ends",
                        "visit-cadence.dmn",
                        "\"P7D\"",
                        "\"P0D\"",
                        "row 1, Visit after",
                        "is not a period"),
                argumentSet(
                        "bad comparison", "visit-cadence.dmn", "&lt; 3<", "&lt; &gt;<", "row 2, Age", "cannot be read"),
                argumentSet(
                        "row without source",
                        "visit-cadence.dmn",
                        "<description>Example source B</description>",
                        "",
                        "row 2",
                        "where its rule comes from"),
                argumentSet(
                        "another decision id",
                        "visit-cadence.dmn",
                        "decision id=\"visit-cadence\"",
                        "decision id=\"cadence\"",
                        "visit-cadence",
                        "gone"),
                argumentSet(
                        "unknown type", "visit-cadence.dmn", "typeRef=\"number\"", "typeRef=\"numbr\"", "", "numbr"),
                argumentSet(
                        "form without components",
                        "visit.form",
                        "\"schemaVersion\": 16,\n  \"components\"",
                        "\"schemaVersion\": 16,\n  \"parts\"",
                        "",
                        "not a form"),
                argumentSet(
                        "broken form", "visit.form", "\"schemaVersion\": 16,", "\"schemaVersion\": 16", "", "line 5"),
                argumentSet(
                        "a setting given twice",
                        "visit.form",
                        "\"schemaVersion\": 16,",
                        "\"schemaVersion\": 16, \"id\": \"visit\",",
                        "",
                        "line 4"),
                argumentSet(
                        "routing free text",
                        "visit.form",
                        "\"key\": \"story\", \"label\"",
                        "\"key\": \"story\", \"properties\": {\"routing\": \"true\"}, \"label\"",
                        "What happened",
                        "Free text must not reach the engine"),
                argumentSet(
                        "choice turned into free text",
                        "visit.form",
                        "\"type\": \"select\"",
                        "\"type\": \"textfield\"",
                        "How is the child?",
                        "Free text must not reach the engine"),
                argumentSet(
                        "unknown field type",
                        "visit.form",
                        "\"type\": \"textarea\"",
                        "\"type\": \"iframe\"",
                        "What happened",
                        "iframe"),
                argumentSet("field without key", "visit.form", "\"key\": \"story\", ", "", "What happened", "no key"),
                argumentSet(
                        "option given twice",
                        "visit.form",
                        "\"value\": \"unwell\"",
                        "\"value\": \"well\"",
                        "How is the child?",
                        "Two options"),
                argumentSet(
                        "unknown place",
                        "visit.form",
                        "\"record\": \"goals\"",
                        "\"record\": \"gaols\"",
                        "Goals",
                        "gaols"));
    }

    @Test
    void refusesAFormKeyThatIsUsedTwice() {
        String form = """
                {"id": "two", "type": "default", "components": [
                  {"type": "textfield", "id": "a", "key": "name", "label": "Name"},
                  {"type": "dynamiclist", "id": "b", "path": "rows", "components": [
                    {"type": "textfield", "id": "c", "key": "name", "label": "Name in a row"}]},
                  {"type": "number", "id": "d", "key": "name", "label": "Age"}]}""";

        assertThat(faultsOf("two.form", form)).singleElement().satisfies(fault -> {
            assertThat(fault.element()).isEqualTo("Age");
            assertThat(fault.message()).contains("used twice", "\"Name\"");
        });
    }

    @Test
    void findsRowsThatContradictEachOther() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Pay" namespace="x">
                  <decision id="pay" name="Pay"><variable name="Pay" typeRef="number"/>
                    <informationRequirement id="r"><requiredInput href="#age"/></informationRequirement>
                    <decisionTable id="t" hitPolicy="UNIQUE">
                      <input id="i" label="Age"><inputExpression id="e" typeRef="number"><text>age</text></inputExpression></input>
                      <output id="o"/>
                      <rule id="r1"><description>Source</description>
                        <inputEntry id="i1"><text>&lt; 10</text></inputEntry><outputEntry id="o1"><text>1</text></outputEntry></rule>
                      <rule id="r2"><description>Source</description>
                        <inputEntry id="i2"><text>[5..20]</text></inputEntry><outputEntry id="o2"><text>2</text></outputEntry></rule>
                    </decisionTable></decision>
                  <inputData id="age" name="age"><variable id="v" name="age" typeRef="number"/></inputData>
                </definitions>""";

        var found = checks.findings(Models.small("pay.dmn", table));

        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("Two rows match");
        });
        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("no row matches");
        });
    }

    private List<Finding> faultsOf(String file, String text) {
        return checks.findings(Models.small(file, text)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static DraftChecks checksFor(Map<String, Resource> files) {
        var known = Models.jobTypes(files);
        return new DraftChecks(List.of(
                new IdentityCheck(),
                new ProcessReferenceCheck(() -> known),
                new ProcessRuleCheck(new BrokerRules()),
                new DecisionCheck(),
                new DecisionHabitCheck(),
                new DecisionReachCheck(),
                new FormCheck()));
    }
}
