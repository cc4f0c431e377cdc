package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.architecture.Models.Form;
import org.homeward.architecture.Models.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Rules of the house that models and forms must keep: numbers live in tables, names and texts never in the engine. */
class ModelPolicyTests {

    private static final Set<String> CHOICES = Set.of("select", "radio", "checkbox", "checklist", "number", "datetime");
    private static final Set<String> PLACES = Set.of("goals", "team", "consents");

    /** Places of other modules: their record keepers take the answers. */
    private static final Pattern KEPT_ELSEWHERE = Pattern.compile(
            "(facts|assessment|conference|dissent|matter|mediation|handover|directory|goal|progress|consent|agreement|permanency|contents|emergency)\\.\\w+");

    static List<Model> processes() {
        return Models.processes();
    }

    static List<Form> forms() {
        return Models.forms();
    }

    static List<Xml> decisions() {
        return Models.decisions();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void keepsNumbersAndDatesOutOfModels(Model model) {
        assertThat(timesIn(model))
                .allSatisfy(time -> assertThat(time).startsWith("=").doesNotContainPattern("\\d{2,}|\"-?P[T\\d]|@\""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void letsOnlyChoicesReachTheEngine(Form form) {
        assertThat(form.fields())
                .filteredOn(ModelPolicyTests::isRouting)
                .allSatisfy(
                        field -> assertThat(CHOICES).contains(field.path("type").asString()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keepsAnswersInKnownPlacesOfTheRecord(Form form) {
        assertThat(form.fields().stream()
                        .map(field -> field.path("properties").path("record").asString(""))
                        .filter(place -> !place.isEmpty()
                                && !KEPT_ELSEWHERE.matcher(place).matches()))
                .isSubsetOf(PLACES);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void labelsEveryField(Form form) {
        assertThat(form.fields())
                .filteredOn(field -> !field.path("type").asString().equals("text"))
                .allSatisfy(field -> assertThat(field.path("label").asString("")
                                + field.path("dateLabel").asString(""))
                        .as(field.toString())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takesOnlyRoutingAnswersIntoTheModel(Form form) {
        Set<String> routing = form.fields().stream()
                .filter(ModelPolicyTests::isRouting)
                .map(field -> field.path("key").asString())
                .collect(java.util.stream.Collectors.toSet());
        assertThat(tasksWith(form)
                        .flatMap(task -> task.all(Xml.ZEEBE, "output"))
                        .map(output -> output.at("source").substring(1))
                        .filter(source -> source.matches("\\w+")))
                .isSubsetOf(routing);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void saysWhereEveryRowComesFrom(Xml decision) {
        assertThat(decision.all(Xml.DMN, "rule"))
                .allSatisfy(rule -> assertThat(
                                rule.first(Xml.DMN, "annotationEntry").map(Xml::text))
                        .as(rule.id())
                        .hasValueSatisfying(why -> assertThat(why).isNotBlank()));
    }

    private static Stream<String> timesIn(Model model) {
        return Stream.concat(
                Stream.of("timeDate", "timeDuration", "timeCycle")
                        .flatMap(tag -> model.process().all(Xml.BPMN, tag))
                        .map(Xml::text),
                model.process().all(Xml.ZEEBE, "taskSchedule").map(schedule -> schedule.at("dueDate")));
    }

    private static Stream<Xml> tasksWith(Form form) {
        return processes().stream()
                .flatMap(model -> model.userTasks().stream())
                .filter(task -> task.first(Xml.ZEEBE, "formDefinition")
                        .map(used -> used.at("formId").equals(form.toString()))
                        .orElse(false));
    }

    private static boolean isRouting(JsonNode field) {
        return field.path("properties").path("routing").asString("").equals("true");
    }
}
