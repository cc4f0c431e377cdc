package org.homeward.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTests {

    @Test
    void tellsWhichCellChanged() {
        assertThat(changed("visit-cadence.dmn", "\"P30D\"", "\"P14D\""))
                .containsExactly(new Change(
                        "visit-cadence.dmn", "How often to visit, row 3, Visit after", "\"P30D\"", "\"P14D\""));
    }

    @Test
    void tellsWhichRowIsNewOrGone() {
        String rule = Models.SMALL
                .get("visit-cadence.dmn")
                .content()
                .replaceFirst("(?s).*(<rule id=\"small-child\">.*?</rule>).*", "$1");

        assertThat(changed("visit-cadence.dmn", rule, "")).singleElement().satisfies(change -> {
            assertThat(change.element()).contains("former row 2");
            assertThat(change.before()).contains("Age: < 3", "Visit after: \"P14D\"");
            assertThat(change.after()).isNull();
        });
        assertThat(changed("visit-cadence.dmn", rule, rule + rule.replaceAll("small-child|r2", "second")))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isNull());
    }

    @Test
    void tellsWhichStepChangedAndHow() {
        assertThat(changed("visit.bpmn", "candidateGroups=\"caseworker\"", "candidateGroups=\"supervisor\""))
                .containsExactly(new Change(
                        "visit.bpmn", "User task \"Visit and write it down\", group", "caseworker", "supervisor"));
        assertThat(changed("visit.bpmn", "targetRef=\"tell-team\"", "targetRef=\"visited\""))
                .containsExactly(new Change(
                        "visit.bpmn",
                        "Arrow \"to-tell\", to",
                        "Work of a worker \"Tell the team\"",
                        "End event \"Visited\""));
    }

    @Test
    void overlooksWhatTheEditorLeavesOut() {
        assertThat(changed("visit.bpmn", " bindingType=\"latest\"", ""))
                .containsExactly(new Change("visit.bpmn", "Only the drawing or the layout", "moved", "moved"));
    }

    @Test
    void tellsWhichFieldChanged() {
        assertThat(changed("visit.form", "\"label\": \"Not well\"", "\"label\": \"Could be better\""))
                .containsExactly(new Change(
                        "visit.form",
                        "Field \"How is the child?\", options",
                        "Well (well), Not well (unwell)",
                        "Well (well), Could be better (unwell)"));
        assertThat(changed("visit.form", "\"label\": \"What happened\"", "\"label\": \"Your story\""))
                .containsExactly(
                        new Change("visit.form", "Field \"Your story\", label", "What happened", "Your story"));
    }

    @Test
    void saysWhenAFileCannotBeRead() {
        assertThat(changed("visit.form", "\"components\"", "\"compo"))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("cannot be read"));
    }

    private static List<Change> changed(String file, String part, String replacement) {
        String text = Models.SMALL.get(file).content();
        assertThat(text).contains(part);
        return Changes.of(Models.small(file, text.replace(part, replacement)));
    }
}
