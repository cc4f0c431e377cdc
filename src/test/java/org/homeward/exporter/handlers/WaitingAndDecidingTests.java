package org.homeward.exporter.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableDecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessMessageSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableTimerRecordValue;
import org.homeward.exporter.TestRecord;
import org.junit.jupiter.api.Test;

class WaitingAndDecidingTests {

    private final ReadModel readModel = new ReadModel();

    @Test
    void goesOnListeningAfterAMessageThatDoesNotInterrupt() {
        readModel.write(
                subscription(1, ProcessMessageSubscriptionIntent.CREATED, false),
                subscription(1, ProcessMessageSubscriptionIntent.CORRELATED, false),
                subscription(2, ProcessMessageSubscriptionIntent.CREATED, true),
                subscription(2, ProcessMessageSubscriptionIntent.CORRELATED, true),
                subscription(2, ProcessMessageSubscriptionIntent.DELETED, true),
                subscription(3, ProcessMessageSubscriptionIntent.CREATED, true),
                subscription(3, ProcessMessageSubscriptionIntent.DELETED, true));

        assertThat(readModel.column("select state from engine.message_subscription order by key", String.class))
                .containsExactly("CREATED", "CORRELATED", "DELETED");
    }

    @Test
    void keepsATimerThatBelongsToNoInstanceYet() {
        readModel.write(TestRecord.of(
                9,
                ValueType.TIMER,
                TimerIntent.CREATED,
                ImmutableTimerRecordValue.builder()
                        .withProcessInstanceKey(-1)
                        .withElementInstanceKey(-1)
                        .withTargetElementId("every-monday")
                        .withDueDate(TestRecord.NOON.toEpochMilli())
                        .build()));

        assertThat(readModel.row("select process_instance_key, due_at = '2031-05-04T12:00Z' as noon from engine.timer"))
                .containsEntry("process_instance_key", null)
                .containsEntry("noon", true);
    }

    @Test
    void keepsWhyADecisionFailed() {
        readModel.write(TestRecord.of(
                5,
                ValueType.DECISION_EVALUATION,
                DecisionEvaluationIntent.FAILED,
                ImmutableDecisionEvaluationRecordValue.builder()
                        .withDecisionId("place")
                        .withDecisionName("Place")
                        .withDecisionVersion(2)
                        .withDecisionOutput("")
                        .withProcessInstanceKey(-1)
                        .withElementInstanceKey(-1)
                        .withElementId("")
                        .withEvaluationFailureMessage("No childAge")
                        .build()));

        assertThat(readModel.row("select failed, failure, output, evaluated::text from engine.decision_evaluation"))
                .containsEntry("failed", true)
                .containsEntry("failure", "No childAge")
                .containsEntry("output", null)
                .containsEntry("evaluated", "[]");
    }

    private static TestRecord subscription(long key, ProcessMessageSubscriptionIntent intent, boolean interrupting) {
        return TestRecord.of(
                key,
                ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
                intent,
                ImmutableProcessMessageSubscriptionRecordValue.builder()
                        .withProcessInstanceKey(100)
                        .withElementInstanceKey(101)
                        .withElementId("rained-off")
                        .withMessageName("rained-off")
                        .withCorrelationKey("plan-1")
                        .withInterrupting(interrupting)
                        .build());
    }
}
