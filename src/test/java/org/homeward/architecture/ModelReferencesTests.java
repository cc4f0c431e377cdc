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
            String candidates = of(task, "assignmentDefinition", "candidateGroups");
            if (!candidates.startsWith("=")) { // otherwise a table or a worker answers the group
                assertThat(groups).contains(candidates.split(","));
            }
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
                assertThat(due).matches("=([a-zA-Z]+At|now\\(\\) \\+ duration\\([a-zA-Z]+\\.[a-zA-Z]+\\))");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void catchesOnlyMessagesThatHomewardSends(Model model) {
        Stream<String> literals = Models.files("src/main/java", ".java")
                .flatMap(file -> LITERAL.matcher(text(file)).results())
                .map(found -> found.group(1))
                .filter(literal -> literal.matches("[a-z]+(-[a-z]+)*"));
        // a matter of a kind is raised by the message <kind>-raised
        List<String> sent = literals.flatMap(literal -> Stream.of(literal, literal + "-raised"))
                .toList();
        assertThat(sent)
                .containsAll(model.definitions()
                        .all(Xml.BPMN, "message")
                        .map(message -> message.at("name"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void waitsForMessagesByOpaqueIdsAlone(Model model) {
        assertThat(model.definitions().all(Xml.ZEEBE, "subscription").map(wait -> wait.at("correlationKey")))
                .isSubsetOf("=planId", "=matterId", "=deadlineId", "=consentId", "=accessId");
    }

    @Test
    void usesEveryFormAndEveryProcess() {
        assertThat(attributes("formDefinition", "formId"))
                .containsAll(Models.forms().stream().map(Object::toString).toList());
        assertThat(attributes("calledElement", "processId"))
                .containsAll(processes().stream()
                        .filter(model -> !startsWithAMessage(model))
                        .map(Model::toString)
                        .toList());
    }

    /** Starts by itself when something happens, as the life of a plan does, or a matter that somebody raised. */
    private static boolean startsWithAMessage(Model model) {
        return model.process()
                .children()
                .filter(child -> child.tag().equals("startEvent"))
                .anyMatch(
                        start -> start.first(Xml.BPMN, "messageEventDefinition").isPresent());
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
