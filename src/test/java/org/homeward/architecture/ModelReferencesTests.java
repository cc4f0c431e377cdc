package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.access.Role;
import org.homeward.architecture.Models.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model refers to is there: forms, tables, other models, messages, groups of people. */
class ModelReferencesTests {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]*)\"");

    static List<Model> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void callsOnlyDecisionsThatExist(Model model) {
        List<String> known = Models.decisions().stream().map(Xml::id).toList();
        assertThat(model.process().all(Xml.ZEEBE, "calledDecision").map(call -> call.at("decisionId")))
                .isSubsetOf(known);
        assertThat(model.process().all(Xml.BPMN, "businessRuleTask"))
                .allSatisfy(task ->
                        assertThat(task.first(Xml.ZEEBE, "calledDecision")).isPresent());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void callsOnlyProcessesThatExist(Model model) {
        List<String> known = processes().stream().map(Model::toString).toList();
        assertThat(model.process().all(Xml.ZEEBE, "calledElement").map(call -> call.at("processId")))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void givesEveryUserTaskAFormAGroupAndADueDate(Model model) {
        List<String> forms = Models.forms().stream().map(Object::toString).toList();
        List<String> groups = Stream.of(Role.values()).map(Role::code).toList();
        assertThat(model.userTasks()).allSatisfy(task -> {
            assertThat(task.first(Xml.ZEEBE, "userTask")).as("native user task").isPresent();
            assertThat(forms).contains(of(task, "formDefinition", "formId"));
            assertThat(groups)
                    .contains(
                            of(task, "assignmentDefinition", "candidateGroups").split(","));
            assertThat(of(task, "taskSchedule", "dueDate")).startsWith("=");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void takesDueDatesFromTheTableOrFromADeadline(Model model) throws IOException {
        String table = Files.readString(Path.of("decisions/task-due/task-due.dmn"));
        assertThat(model.userTasks()).allSatisfy(task -> {
            String due = of(task, "taskSchedule", "dueDate");
            if (due.contains("taskDue")) {
                assertThat(due).isEqualTo("=now() + duration(taskDue[task = \"" + task.id() + "\"][1].within)");
                assertThat(table).contains("<text>\"" + task.id() + "\"</text>", "<text>\"" + model + "\"</text>");
            } else {
                assertThat(due).matches("=[a-zA-Z]+At");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void catchesOnlyMessagesThatHomewardSends(Model model) {
        List<String> sent = Models.files("src/main/java", ".java")
                .flatMap(file -> LITERAL.matcher(text(file)).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(sent)
                .filteredOn(literal -> literal.matches("[a-z]+-[a-z]+"))
                .containsAll(model.definitions()
                        .all(Xml.BPMN, "message")
                        .map(message -> message.at("name"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void waitsForMessagesByPlanIdAlone(Model model) {
        assertThat(model.definitions().all(Xml.ZEEBE, "subscription").map(wait -> wait.at("correlationKey")))
                .allMatch("=planId"::equals);
    }

    @Test
    void usesEveryFormAndEveryProcess() {
        assertThat(attributes("formDefinition", "formId"))
                .containsAll(Models.forms().stream().map(Object::toString).toList());
        assertThat(attributes("calledElement", "processId"))
                .containsAll(processes().stream()
                        .map(Model::toString)
                        .filter(id -> !id.equals("plan-lifecycle"))
                        .toList());
    }

    private static List<String> attributes(String tag, String attribute) {
        return processes().stream()
                .flatMap(model -> model.process().all(Xml.ZEEBE, tag))
                .map(found -> found.at(attribute))
                .toList();
    }

    private static String of(Xml task, String tag, String attribute) {
        return task.first(Xml.ZEEBE, tag).map(found -> found.at(attribute)).orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
