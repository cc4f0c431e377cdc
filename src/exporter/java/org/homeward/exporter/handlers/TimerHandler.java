package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.time.Instant;
import java.util.Map;

/** Dates that an instance waits for; a timer that starts a process has no instance yet. */
final class TimerHandler extends RecordHandler<TimerRecordValue> {

    private static final Map<Intent, String> STATES = Map.of(
            TimerIntent.CREATED, "CREATED",
            TimerIntent.MIGRATED, "CREATED",
            TimerIntent.TRIGGERED, "TRIGGERED",
            TimerIntent.CANCELED, "CANCELED");

    private static final String TIMER = """
            insert into engine.timer (key, process_instance_key, element_instance_key, element_id, due_at, state)
            values (?, ?, ?, ?, ?, ?)
            on conflict (key) do update set state = excluded.state, element_id = excluded.element_id
            """;

    TimerHandler() {
        super(ValueType.TIMER, TimerRecordValue.class);
    }

    @Override
    protected void write(Record<?> record, TimerRecordValue timer, Rows rows) {
        String state = STATES.get(record.getIntent());
        if (state != null) {
            rows.add(
                    TIMER,
                    record.getKey(),
                    Values.key(timer.getProcessInstanceKey()),
                    Values.key(timer.getElementInstanceKey()),
                    timer.getTargetElementId(),
                    Instant.ofEpochMilli(timer.getDueDate()),
                    state);
        }
    }
}
