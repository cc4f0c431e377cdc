package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import java.util.Map;

/** Messages that an instance waits for. */
final class MessageSubscriptionHandler extends RecordHandler<ProcessMessageSubscriptionRecordValue> {

    private static final Map<Intent, String> STATES = Map.of(
            ProcessMessageSubscriptionIntent.CREATING, "CREATED",
            ProcessMessageSubscriptionIntent.CREATED, "CREATED",
            ProcessMessageSubscriptionIntent.MIGRATED, "CREATED",
            ProcessMessageSubscriptionIntent.CORRELATED, "CORRELATED",
            ProcessMessageSubscriptionIntent.DELETED, "DELETED");

    /** After a message has come, the subscription is taken down as well; what matters is that it came. */
    private static final String SUBSCRIPTION = """
            insert into engine.message_subscription as known (key, process_instance_key, element_instance_key,
                element_id, message_name, correlation_key, state)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set element_id = excluded.element_id,
                state = case when known.state = 'CORRELATED' then known.state else excluded.state end
            """;

    MessageSubscriptionHandler() {
        super(ValueType.PROCESS_MESSAGE_SUBSCRIPTION, ProcessMessageSubscriptionRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, ProcessMessageSubscriptionRecordValue subscription, Rows rows) {
        String state = STATES.get(record.getIntent());
        if (state == null || record.getKey() < 0) {
            return;
        }
        // One that does not interrupt goes on listening after each message.
        boolean listensOn = state.equals("CORRELATED") && !subscription.isInterrupting();
        rows.add(
                SUBSCRIPTION,
                record.getKey(),
                subscription.getProcessInstanceKey(),
                subscription.getElementInstanceKey(),
                subscription.getElementId(),
                subscription.getMessageName(),
                subscription.getCorrelationKey(),
                listensOn ? "CREATED" : state);
    }
}
