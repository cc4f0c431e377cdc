package org.homeward.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.value.ErrorType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentExplainerTests {

    private static final String STEP = "Find the permanency review";

    private final IncidentExplainer explainer = new IncidentExplainer();

    @ParameterizedTest
    @EnumSource(ErrorType.class)
    void explainsEveryErrorOfTheEngineInPlainWords(ErrorType type) {
        String technical = "io.camunda.Something: failed at x.y(Z.java:3)";

        Explanation explanation = explainer.explain(type.name(), technical, STEP);

        assertThat(explanation.what()).contains(STEP).doesNotContain("camunda", type.name());
        assertThat(explanation.meaning()).contains("plan");
        assertThat(explanation.steps()).isNotEmpty();
        assertThat(explanation.technicalDetail()).isEqualTo(technical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOB_NO_RETRIES",
                "EXTRACT_VALUE_ERROR",
                "IO_MAPPING_ERROR",
                "CONDITION_ERROR",
                "CALLED_DECISION_ERROR",
                "DECISION_EVALUATION_ERROR",
                "FORM_NOT_FOUND",
                "CALLED_ELEMENT_ERROR",
                "UNHANDLED_ERROR_EVENT",
                "MESSAGE_SIZE_EXCEEDED",
                "RESOURCE_NOT_FOUND",
                "EXECUTION_LISTENER_NO_RETRIES"
            })
    void doesNotFallBackToTheGeneralExplanation(String type) {
        assertThat(explainer.explain(type, "x.y.Z: failed", STEP).what())
                .isNotEqualTo(explainer.explain("SOMETHING_NEW", "x", STEP).what());
    }

    @Test
    void showsAWorkersPlainWordsAsTheyAre() {
        String words = "The plan has no removal date, so the first permanency hearing cannot be dated."
                + " Add the removal date to the plan's facts, then try again.";

        Explanation explanation = explainer.explain("JOB_NO_RETRIES", words, STEP);

        assertThat(explanation.what()).isEqualTo(words);
        assertThat(explanation.factsMayHelp()).isTrue();
        assertThat(explanation.technicalDetail()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "java.lang.NullPointerException: x",
                "org.postgresql.util.PSQLException: connection refused\n\tat org.Foo.bar(Foo.java:3)",
                "IllegalStateException: no"
            })
    void keepsAProgramsWordsBehindTheTechnicalDetail(String message) {
        Explanation explanation = explainer.explain("JOB_NO_RETRIES", message, STEP);

        assertThat(explanation.what()).startsWith("Homeward tried «" + STEP + "»");
        assertThat(explanation.technicalDetail()).isEqualTo(message);
    }

    @Test
    void namesTheFactsThatAreMissing() {
        assertThat(explainer
                        .explain(
                                "CONDITION_ERROR",
                                "Expected result of the expression 'reviewOutcome = \"amend\"' to be 'BOOLEAN', but was"
                                        + " 'NULL'. The evaluation reported the following warnings:\n"
                                        + "[NO_VARIABLE_FOUND] No variable found with name 'reviewOutcome'",
                                STEP)
                        .missing())
                .containsExactly("reviewOutcome");
        Explanation timer = explainer.explain(
                "EXTRACT_VALUE_ERROR",
                "Expected result of the expression 'reviewDue' to be one of '[DATE_TIME, STRING]', but was 'NULL'",
                STEP);
        assertThat(timer.missing()).containsExactly("reviewDue");
        assertThat(timer.what()).endsWith("(review due).");
    }

    @Test
    void namesTheAnswerThatHasNoPath() {
        assertThat(explainer
                        .explain(
                                "UNHANDLED_ERROR_EVENT",
                                "Expected to throw an error event with the code 'PLAN_CLOSED', but it was not caught.",
                                STEP)
                        .what())
                .contains("plan closed");
    }
}
