package org.homeward.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.time.Instant;
import java.util.Map;

/** An event as the broker hands it over, at a place on the log and under a key of the test's choice. */
public record TestRecord(long position, long key, Instant at, ValueType kind, Intent intent, RecordValue value)
        implements Record<RecordValue> {

    /** The moment at which records happen when a test does not care. */
    public static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    /** An event under a key, at a place on the log that does not matter. */
    public static TestRecord of(long key, ValueType kind, Intent intent, RecordValue value) {
        return new TestRecord(0, key, NOON, kind, intent, value);
    }

    public TestRecord atPosition(long position) {
        return new TestRecord(position, key, at, kind, intent, value);
    }

    public TestRecord happenedAt(Instant at) {
        return new TestRecord(position, key, at, kind, intent, value);
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public long getKey() {
        return key;
    }

    @Override
    public long getTimestamp() {
        return at.toEpochMilli();
    }

    @Override
    public ValueType getValueType() {
        return kind;
    }

    @Override
    public Intent getIntent() {
        return intent;
    }

    @Override
    public RecordValue getValue() {
        return value;
    }

    @Override
    public Record<RecordValue> copyOf() {
        return this;
    }

    @Override
    public String toJson() {
        return "{\"position\": %d}".formatted(position);
    }

    @Override
    public RecordType getRecordType() {
        return RecordType.EVENT;
    }

    @Override
    public int getPartitionId() {
        return 1;
    }

    @Override
    public long getSourceRecordPosition() {
        return -1;
    }

    @Override
    public RejectionType getRejectionType() {
        return RejectionType.NULL_VAL;
    }

    @Override
    public String getRejectionReason() {
        return "";
    }

    @Override
    public String getBrokerVersion() {
        return "8.6.0";
    }

    @Override
    public Map<String, Object> getAuthorizations() {
        return Map.of();
    }

    @Override
    public int getRecordVersion() {
        return 1;
    }

    @Override
    public long getOperationReference() {
        return -1;
    }
}
