package org.homeward.exporter.handlers;

import io.camunda.zeebe.protocol.record.Record;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.homeward.fixtures.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the shared database as a handler's test sees them: empty at first, then filled by batches. */
final class ReadModel {

    private final JdbcClient database = JdbcClient.create(Database.dataSource());

    ReadModel() {
        Database.empty();
    }

    /** Writes the records as one batch. */
    void write(Record<?>... records) {
        var properties = new Properties();
        properties.putAll(
                Map.of("user", Database.USERNAME, "password", Database.PASSWORD, "stringtype", "unspecified"));
        try (Connection connection = DriverManager.getConnection(Database.url(), properties)) {
            connection.setAutoCommit(false);
            for (Rows rows : Handlers.rowsOf(List.of(records))) {
                rows.writeTo(connection);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes each record as a batch of its own. */
    void writeOneByOne(Record<?>... records) {
        for (Record<?> record : records) {
            write(record);
        }
    }

    Map<String, Object> row(String sql) {
        return database.sql(sql).query().singleRow();
    }

    <T> List<T> column(String sql, Class<T> type) {
        return database.sql(sql).query(type).list();
    }
}
