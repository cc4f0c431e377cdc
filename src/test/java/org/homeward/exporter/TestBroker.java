package org.homeward.exporter;

import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.homeward.fixtures.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The side of the broker that an exporter sees: configuration, a fixed clock, and the acknowledged position. */
final class TestBroker implements Context, Controller, Configuration {

    static final int PARTITION = 3;

    private final int queueSize;
    private RecordFilter filter;
    private volatile long acknowledged = -1;

    TestBroker(int queueSize) {
        this.queueSize = queueSize;
    }

    /** An exporter that is configured, open and writing to the shared database. */
    HomewardExporter open() {
        var exporter = new HomewardExporter();
        exporter.configure(this);
        exporter.open(this);
        return exporter;
    }

    long acknowledged() {
        return acknowledged;
    }

    RecordFilter filter() {
        return filter;
    }

    @Override
    public Map<String, Object> getArguments() {
        return Map.of(
                "url",
                Database.url(),
                "username",
                Database.USERNAME,
                "password",
                Database.PASSWORD,
                "batchsize",
                8,
                "queuesize",
                queueSize);
    }

    @Override
    public void updateLastExportedRecordPosition(long position) {
        acknowledged = Math.max(acknowledged, position);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(TestRecord.NOON.plusSeconds(1));
    }

    @Override
    public int getPartitionId() {
        return PARTITION;
    }

    @Override
    public void setFilter(RecordFilter filter) {
        this.filter = filter;
    }

    @Override
    public Logger getLogger() {
        return LoggerFactory.getLogger(HomewardExporter.class);
    }

    @Override
    public Configuration getConfiguration() {
        return this;
    }

    @Override
    public String getId() {
        return "homeward";
    }

    @Override
    public void updateLastExportedRecordPosition(long position, byte[] metadata) {
        updateLastExportedRecordPosition(position);
    }

    @Override
    public long getLastExportedRecordPosition() {
        return acknowledged;
    }

    @Override
    public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("Scheduled tasks fire late; the exporter has a thread of its own");
    }

    @Override
    public Optional<byte[]> readMetadata() {
        return Optional.empty();
    }

    @Override
    public MeterRegistry getMeterRegistry() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T instantiate(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
