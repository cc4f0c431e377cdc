package org.homeward.exporter.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.exporter.Events.instance;
import static org.homeward.exporter.Events.variable;

import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcessInstanceHandlerTests {

    private static final String PLAN = "0193f2a0-1111-7000-8000-00000000abcd";

    private final ReadModel readModel = new ReadModel();

    @Test
    void knowsWhoCalledWhom() {
        readModel.write(
                instance(100, -1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                instance(200, 100, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                instance(300, 200, ProcessInstanceIntent.ELEMENT_ACTIVATING));

        assertThat(readModel.column(
                        "select concat_ws(' ', key, parent_key, root_key) from engine.process_instance order by key",
                        String.class))
                .containsExactly("100 100", "200 100 100", "300 200 100");
    }

    @Test
    void handsThePlanDownToCalledInstances() {
        readModel.writeOneByOne(
                instance(100, -1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                instance(200, 100, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                variable(100, "planId", '"' + PLAN + '"'),
                instance(300, 200, ProcessInstanceIntent.ELEMENT_ACTIVATING));

        assertThat(readModel.column("select plan_id from engine.process_instance", UUID.class))
                .hasSize(3)
                .containsOnly(UUID.fromString(PLAN));
    }

    @Test
    void knowsItsPlanAlsoWhenTheVariableComesFirst() {
        readModel.writeOneByOne(
                variable(100, "planId", '"' + PLAN + '"'),
                instance(100, -1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                variable(200, "planId", "\"plan-1\""),
                instance(200, 100, ProcessInstanceIntent.ELEMENT_ACTIVATING));

        assertThat(readModel.column("select plan_id from engine.process_instance", UUID.class))
                .hasSize(2)
                .containsOnly(UUID.fromString(PLAN));
    }

    @Test
    void hasNoPlanWhenTheVariableNamesNone() {
        readModel.write(
                instance(100, -1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                variable(100, "planId", "\"plan-1\""),
                variable(100, "other", '"' + PLAN + '"'));

        assertThat(readModel.row("select plan_id from engine.process_instance")).containsEntry("plan_id", null);
    }

    @Test
    void endsOnce() {
        readModel.write(
                instance(100, -1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                instance(100, -1, ProcessInstanceIntent.ELEMENT_ACTIVATED),
                instance(100, -1, ProcessInstanceIntent.ELEMENT_COMPLETING),
                instance(100, -1, ProcessInstanceIntent.ELEMENT_COMPLETED),
                instance(200, -1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
                instance(200, -1, ProcessInstanceIntent.ELEMENT_TERMINATED));

        assertThat(readModel.column("select state from engine.process_instance order by key", String.class))
                .containsExactly("COMPLETED", "TERMINATED");
        assertThat(readModel.column("select key from engine.element_instance", Long.class))
                .isEmpty();
    }

    @Test
    void keepsAVariablesLatestValue() {
        readModel.write(
                variable(100, "days", "30"),
                variable(100, "days", "[14]", VariableIntent.UPDATED),
                variable(100, "days", "", VariableIntent.MIGRATED));

        assertThat(readModel.column("select value::text from engine.variable", String.class))
                .containsExactly("[14]");
    }
}
