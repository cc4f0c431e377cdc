package org.homeward.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.BrokerRules;
import org.homeward.policy.reading.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftChecksTests {

    private static final Map<String, Resource> SHIPPED = shipped();

    private final DraftChecks checks = new DraftChecks(List.of(
            new IdentityCheck(),
            new ProcessReferenceCheck(DraftChecksTests::jobTypes),
            new ProcessRuleCheck(new BrokerRules()),
            new DecisionCheck(),
            new DecisionHabitCheck(),
            new FormCheck()));

    @Test
    void findsNoFaultInTheFirstRelease() {
        assertThat(checks.findings(new Candidate(SHIPPED, Map.of())))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void hasAQuietWordForADraftWithoutChanges() {
        assertThat(checks.findings(new Candidate(SHIPPED, SHIPPED)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HINT));
    }

    @ParameterizedTest
    @MethodSource("brokenModels")
    void saysWhatIsWrongAndWhere(String file, String part, String replacement, String where, String what) {
        String text = SHIPPED.get(file).content();
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
                        "unparsable process",
                        "plan-drafting.bpmn",
                        "</bpmn:process>",
                        "</bpmn:proces>",
                        "",
                        "not well-formed"),
                argumentSet(
                        "another process id",
                        "plan-drafting.bpmn",
                        "process id=\"plan-drafting\"",
                        "process id=\"plan-writing\"",
                        "plan-drafting",
                        "gone"),
                argumentSet(
                        "id of another process",
                        "plan-drafting.bpmn",
                        "process id=\"plan-drafting\"",
                        "process id=\"plan-approval\"",
                        "plan-approval",
                        "more than once"),
                argumentSet(
                        "not executable",
                        "plan-drafting.bpmn",
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "Draft the plan",
                        "executable"),
                argumentSet(
                        "unknown form",
                        "plan-drafting.bpmn",
                        "formId=\"draft-plan\"",
                        "formId=\"draft-plam\"",
                        "User task \"Draft the plan\"",
                        "form \"draft-plam\""),
                argumentSet(
                        "unknown group",
                        "plan-drafting.bpmn",
                        "candidateGroups=\"caseworker\"",
                        "candidateGroups=\"casewroker\"",
                        "Draft the plan",
                        "casewroker"),
                argumentSet(
                        "task outside the tasklist",
                        "plan-drafting.bpmn",
                        "<zeebe:userTask />",
                        "",
                        "Draft the plan",
                        "tasklist"),
                argumentSet(
                        "unknown decision",
                        "plan-drafting.bpmn",
                        "decisionId=\"task-due\"",
                        "decisionId=\"task-dew\"",
                        "Look up when each task is due",
                        "task-dew"),
                argumentSet(
                        "bound to its own deployment",
                        "plan-drafting.bpmn",
                        "bindingType=\"latest\"",
                        "bindingType=\"deployment\"",
                        "Draft the plan",
                        "later changes"),
                argumentSet(
                        "missing called process",
                        "plan-lifecycle.bpmn",
                        "processId=\"plan-drafting\"",
                        "processId=\"plan-draughting\"",
                        "Called process",
                        "plan-draughting"),
                argumentSet(
                        "job without worker",
                        "plan-lifecycle.bpmn",
                        "taskDefinition type=\"plan.",
                        "taskDefinition type=\"plane.",
                        "",
                        "No worker"),
                argumentSet(
                        "unreadable expression",
                        "plan-drafting.bpmn",
                        "within)'",
                        "within'",
                        "Draft the plan",
                        "never closed"),
                argumentSet(
                        "what only the broker knows",
                        "plan-lifecycle.bpmn",
                        "<zeebe:subscription correlationKey=\"=planId\" />",
                        "",
                        "",
                        "The engine would refuse"),
                argumentSet(
                        "entity",
                        "plan-drafting.bpmn",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>",
                        "",
                        "DOCTYPE"),
                argumentSet(
                        "missing quote in a cell",
                        "check-in-cadence.dmn",
                        "\"P7D\"",
                        "\"P7D",
                        "row 1, Check in after",
                        "cannot be read"),
                argumentSet(
                        "bare text in a cell", "check-in-cadence.dmn", "\"P7D\"", "P7D", "row 1", "is not a period"),
                argumentSet(
                        "not a period", "check-in-cadence.dmn", "\"P7D\"", "\"7 days\"", "row 1", "is not a period"),
                argumentSet(
                        "a period that never ends",
                        "check-in-cadence.dmn",
                        "\"P7D\"",
                        "\"P0D\"",
                        "row 1",
                        "is not a period"),
                argumentSet(
                        "bad comparison", "check-in-cadence.dmn", "&lt; 3<", "&lt; &gt;<", "row 4", "cannot be read"),
                argumentSet(
                        "another decision id",
                        "check-in-cadence.dmn",
                        "decision id=\"check-in-cadence\"",
                        "decision id=\"cadence\"",
                        "check-in-cadence",
                        "gone"),
                argumentSet(
                        "unknown type", "check-in-cadence.dmn", "typeRef=\"number\"", "typeRef=\"numbr\"", "", "numbr"),
                argumentSet(
                        "form without components", "draft-plan.form", "\"components\"", "\"parts\"", "", "not a form"),
                argumentSet("broken form", "draft-plan.form", "\"components\":", "\"components\"", "", "line"),
                argumentSet(
                        "routing free text",
                        "draft-plan.form",
                        "\"type\": \"select\"",
                        "\"type\": \"textarea\"",
                        "",
                        "Free text must not reach the engine"),
                argumentSet(
                        "unknown field type",
                        "draft-plan.form",
                        "\"type\": \"select\"",
                        "\"type\": \"iframe\"",
                        "",
                        "iframe"),
                argumentSet(
                        "unknown place",
                        "draft-plan.form",
                        "\"record\": \"goals\"",
                        "\"record\": \"gaols\"",
                        "",
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
    void wantsASourceForEveryNewRow() {
        String table = SHIPPED.get("check-in-cadence.dmn").content();
        String bare = table.replaceFirst("(?s)<description>Local default[^<]*</description>", "")
                .replaceFirst("(?s)<annotationEntry>.*?</annotationEntry>", "");

        assertThat(faultsOf("check-in-cadence.dmn", bare))
                .anySatisfy(fault -> assertThat(fault.message()).contains("where its rule comes from"));
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

        var found = checks.findings(with("pay.dmn", table));

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
        return checks.findings(with(file, text)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static Candidate with(String file, String text) {
        var after = new HashMap<>(SHIPPED);
        after.put(file, Resource.of(file, text));
        return new Candidate(after, SHIPPED);
    }

    private static Set<String> jobTypes() {
        return SHIPPED.values().stream()
                .flatMap(resource -> Pattern.compile("taskDefinition type=\"([^\"]+)\"")
                        .matcher(resource.content())
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, Resource> shipped() {
        var files = new TreeMap<String, Resource>();
        for (var folder : List.of("processes", "decisions")) {
            try (var paths = Files.walk(Path.of(folder))) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    String name = path.getFileName().toString();
                    if (ResourceKind.of(name).isPresent()) {
                        files.put(name, Resource.of(name, Files.readString(path)));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }
}
