package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;

/**
 * Knows which rows one kind of record stands for.
 *
 * <p>Within a batch each statement is sent once with all its rows, so a handler that writes a row by two statements
 * must not care which of them comes first.
 */
public abstract class RecordHandler<V extends RecordValue> {

    private final ValueType kind;
    private final Class<V> type;

    protected RecordHandler(ValueType kind, Class<V> type) {
        this.kind = kind;
        this.type = type;
    }

    /** The kind of record this handler understands. */
    public final ValueType kind() {
        return kind;
    }

    /** Adds the record's rows; an event that means nothing to the read model adds none. */
    public final void write(Record<?> record, Rows rows) {
        write(record, type.cast(record.getValue()), rows);
    }

    protected abstract void write(Record<?> record, V value, Rows rows);
}
