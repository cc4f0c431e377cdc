package org.homeward.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.exporter.handlers.Handlers;
import org.homeward.exporter.handlers.Rows;

/** One partition's connection: writes records and the partition's position in one transaction, or neither. */
final class Database implements AutoCloseable {

    private static final String FIRST_SIGN = """
            insert into engine.exporter_position (partition_id, position, written_at)
            values (?, -1, clock_timestamp()) on conflict (partition_id) do nothing
            """;

    private static final String POSITION = """
            select position, (extract(epoch from record_at) * 1000)::bigint as record_at
            from engine.exporter_position where partition_id = ?
            """;

    /** Only from where this writer believes it stands: a broker that lost the partition's lead must not write on. */
    private static final String ADVANCE = """
            update engine.exporter_position set position = ?, record_at = greatest(record_at, ?), lag_millis = ?,
                written_at = clock_timestamp()
            where partition_id = ? and position = ?
            """;

    private static final String SIGN_OF_LIFE = """
            update engine.exporter_position set written_at = clock_timestamp(), lag_millis = least(lag_millis, ?)
            where partition_id = ? and position = ?
            """;

    private static final String SET_ASIDE = """
            insert into engine.set_aside (partition_id, position, value_type, intent, reason, record, at)
            values (?, ?, ?, ?, ?, ?, clock_timestamp()) on conflict (partition_id, position) do nothing
            """;

    private final Connection connection;
    private final int partition;
    private long position;
    private long newestMillis;

    Database(Connection connection, int partition) throws SQLException {
        this.connection = connection;
        this.partition = partition;
        connection.setAutoCommit(false);
        Rows firstSign = new Rows();
        firstSign.add(FIRST_SIGN, partition);
        firstSign.writeTo(connection);
        connection.commit();
        readPosition();
    }

    static Database connect(Settings settings, int partition) throws SQLException {
        Connection connection = Login.connect(settings, "homeward-exporter-" + partition);
        try {
            return new Database(connection, partition);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The last record that is written for good. */
    long position() {
        return position;
    }

    /** The newest record's time so far; a replayed record cannot be younger. */
    long newestMillis() {
        return newestMillis;
    }

    /** Writes the records' rows; all of them or, with an exception, none. */
    void write(List<Waiting> batch) throws SQLException {
        List<Record<?>> records = new ArrayList<>();
        batch.forEach(waiting -> records.add(waiting.record()));
        transact(batch, Handlers.rowsOf(records));
    }

    /** Keeps a record that cannot be written where a person can look at it. */
    void setAside(Waiting waiting, String reason, String json) throws SQLException {
        Record<?> record = waiting.record();
        Rows rows = new Rows();
        rows.add(
                SET_ASIDE,
                partition,
                record.getPosition(),
                record.getValueType(),
                record.getIntent().name(),
                reason,
                json);
        transact(List.of(waiting), List.of(rows));
    }

    /** Says that the writer is there; when nothing waits, also that it is not behind. */
    void signOfLife(boolean quiet) throws SQLException {
        Rows rows = new Rows();
        rows.add(SIGN_OF_LIFE, quiet ? 0 : Long.MAX_VALUE, partition, position);
        rows.writeTo(connection);
        connection.commit();
    }

    private void transact(List<Waiting> batch, List<Rows> rows) throws SQLException {
        try {
            advance(batch);
            for (Rows ofOneKind : rows) {
                ofOneKind.writeTo(connection);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
        position = batch.getLast().position();
        newestMillis = Math.max(newestMillis, newest(batch));
    }

    private void advance(List<Waiting> batch) throws SQLException {
        long lag = batch.stream()
                .mapToLong(waiting -> waiting.age().toMillis())
                .max()
                .orElse(0);
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, batch.getLast().position());
            statement.setString(2, Instant.ofEpochMilli(newest(batch)).toString());
            statement.setLong(3, lag);
            statement.setInt(4, partition);
            statement.setLong(5, position);
            if (statement.executeUpdate() == 0) {
                throw new SQLException("Another writer has taken over partition " + partition, "40001");
            }
        }
    }

    private static long newest(List<Waiting> batch) {
        return batch.stream()
                .mapToLong(waiting -> waiting.record().getTimestamp())
                .max()
                .orElseThrow();
    }

    private void readPosition() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSITION)) {
            statement.setInt(1, partition);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                position = row.getLong("position");
                newestMillis = row.getLong("record_at");
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
