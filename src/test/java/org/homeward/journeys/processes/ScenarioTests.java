package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.process.test.api.testCases.TestCaseRunner;
import java.util.stream.Stream;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rehearses every scenario that policy staff keep beside the models, in {@code processes/<process>/scenarios}. */
class ScenarioTests extends ProcessTest {

    private TestCaseRunner runner;

    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void goesAsWritten(Scenario scenario) {
        assertThat(scenario.content().getDescription())
                .as("what the scenario is about, for people who cannot read its steps")
                .hasValueSatisfying(about -> assertThat(about).isNotBlank());
        prepare(scenario);
        runner.run(scenario.content());
    }
}
