package org.homeward.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.time.InstantSource;
import org.homeward.exporter.handlers.Handlers;
import org.slf4j.Logger;

/**
 * Hands the broker's events to a {@link Writer} of its own, one per partition. The broker's thread only copies a record
 * and puts it in line; it never waits for the database.
 */
public class HomewardExporter implements Exporter {

    private Settings settings;
    private Logger log;
    private InstantSource clock;
    private int partition;
    private Intake intake;
    private Writer writer;

    @Override
    public void configure(Context context) {
        settings = Settings.from(context.getConfiguration().getArguments());
        log = context.getLogger();
        clock = context.clock();
        partition = context.getPartitionId();
        context.setFilter(new KnownEvents());
    }

    @Override
    public void open(Controller controller) {
        intake = new Intake(settings.queueSize());
        writer = new Writer(
                () -> Database.connect(settings, partition),
                intake,
                settings.batchSize(),
                controller::updateLastExportedRecordPosition,
                log);
        writer.start("homeward-exporter-" + partition);
    }

    @Override
    public void export(Record<?> record) {
        try {
            if (!intake.offer(Waiting.since(record.copyOf(), clock.millis()))) {
                throw new LineIsFull();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LineIsFull();
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.stop();
        }
    }

    /** Spares the exporter what the read model has no use for: commands, rejections and other kinds of records. */
    private static final class KnownEvents implements Context.RecordFilter {

        @Override
        public boolean acceptType(RecordType type) {
            return type == RecordType.EVENT;
        }

        @Override
        public boolean acceptValue(ValueType kind) {
            return Handlers.know(kind);
        }
    }

    /** Asks the broker to come again with the same record. */
    static final class LineIsFull extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LineIsFull() {
            // Expected while the database is away, and logged by the broker each time: no stack trace.
            super(
                    "The database is not taking records fast enough; this one stays on the log for now",
                    null,
                    false,
                    false);
        }
    }
}
