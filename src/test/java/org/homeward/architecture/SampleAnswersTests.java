package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample cases keep up with the forms: they answer what is asked, and nothing that nobody asks. */
class SampleAnswersTests {

    private static final String FOLDER = "src/main/resources/local/samples/";

    private final JsonNode usual = new JsonMapper().readTree(new File(FOLDER + "answers.json"));
    private final JsonNode cases = new JsonMapper().readTree(new File(FOLDER + "cases.json"));
    private final Map<String, Models.Form> forms = formsByTask();

    @Test
    void answersEverythingThatIsRequired() {
        answered()
                .forEach(answer -> assertThat(keys(answer.getValue()))
                        .as(answer.getKey())
                        .containsAll(fields(answer.getKey(), true)));
    }

    @Test
    void answersNothingThatIsNotAsked() {
        answered()
                .forEach(answer -> assertThat(fields(answer.getKey(), false))
                        .as(answer.getKey())
                        .containsAll(keys(answer.getValue())));
        stream(cases)
                .flatMap(sample -> sample.path("answers").properties().stream())
                .forEach(answer -> assertThat(fields(answer.getKey(), false))
                        .as(answer.getKey())
                        .containsAll(keys(answer.getValue())));
    }

    @Test
    void holdsTheSampleChildAndThirtyMoreCasesOfEveryKind() {
        assertThat(stream(cases).map(sample -> sample.path("key").asString()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30)
                .contains("maya");
        assertThat(stream(cases).map(sample -> sample.path("until").asString()).distinct())
                .hasSizeGreaterThan(12);
    }

    /** Where the child lives is said by the case itself. */
    private Stream<Map.Entry<String, JsonNode>> answered() {
        return usual.properties().stream()
                .flatMap(task -> stream(task.getValue()).map(answer -> Map.entry(task.getKey(), answer)));
    }

    private Set<String> fields(String task, boolean required) {
        assertThat(forms).containsKey(task);
        return stream(forms.get(task).schema().path("components"))
                .filter(field -> !field.path("type").asString().equals("text"))
                .filter(field ->
                        !required || field.path("validate").path("required").asBoolean(false))
                .filter(field -> !required || !field.has("conditional"))
                .map(field -> field.path("key").asString(field.path("path").asString("")))
                .filter(key -> !required || !key.equals("placementType"))
                .collect(Collectors.toSet());
    }

    private static Map<String, Models.Form> formsByTask() {
        List<Models.Form> all = Models.forms();
        return Models.processes().stream()
                .flatMap(model -> model.userTasks().stream())
                .collect(Collectors.toMap(
                        Xml::id,
                        task -> all.stream()
                                .filter(form -> form.toString()
                                        .equals(task.first(Xml.ZEEBE, "formDefinition")
                                                .orElseThrow()
                                                .at("formId")))
                                .findFirst()
                                .orElseThrow()));
    }

    private static Set<String> keys(JsonNode answer) {
        return answer.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
