package org.homeward.exporter;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;

/** Writes batches of records, each record once; one that cannot be written is set aside and the rest goes on. */
final class Batches {

    private final Database database;
    private final LongConsumer acknowledge;
    private final Logger log;

    Batches(Database database, LongConsumer acknowledge, Logger log) {
        this.database = database;
        this.acknowledge = acknowledge;
        this.log = log;
    }

    /** Writes and acknowledges the batch, leaving out what an earlier run has written already. */
    void write(List<Waiting> batch) throws SQLException {
        for (Waiting waiting : batch) {
            if (isWritten(waiting) && waiting.record().getTimestamp() > database.newestMillis()) {
                throw new ForeignLog(waiting.position(), database.position());
            }
        }
        List<Waiting> fresh =
                batch.stream().filter(waiting -> !isWritten(waiting)).toList();
        if (!fresh.isEmpty()) {
            writeFresh(fresh);
        }
        acknowledge.accept(batch.getLast().position());
    }

    private boolean isWritten(Waiting waiting) {
        return waiting.position() <= database.position();
    }

    /** Halves a batch that fails until the record at fault is alone. */
    private void writeFresh(List<Waiting> batch) throws SQLException {
        try {
            database.write(batch);
        } catch (SQLException e) {
            if (Failures.willPass(e)) {
                throw e;
            }
            divide(batch, e);
        } catch (RuntimeException | LinkageError e) {
            divide(batch, e);
        }
    }

    private void divide(List<Waiting> batch, Throwable fault) throws SQLException {
        if (batch.size() == 1) {
            setAside(batch.getFirst(), fault);
            return;
        }
        int middle = batch.size() / 2;
        writeFresh(batch.subList(0, middle));
        writeFresh(batch.subList(middle, batch.size()));
    }

    private void setAside(Waiting waiting, Throwable fault) throws SQLException {
        var record = waiting.record();
        log.error(
                "Set aside the {} record at position {}: {}",
                record.getValueType(),
                record.getPosition(),
                Failures.describe(fault));
        try {
            database.setAside(waiting, Failures.reason(fault), json(waiting));
        } catch (SQLException e) {
            if (Failures.willPass(e)) {
                throw e;
            }
            // What breaks a row may break the copy of the record as well; then its place in the log has to do.
            database.setAside(waiting, Failures.describe(fault), null);
        }
    }

    private static String json(Waiting waiting) {
        try {
            return waiting.record().toJson();
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }
}
