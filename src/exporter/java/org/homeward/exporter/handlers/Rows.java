package org.homeward.exporter.handlers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows waiting to be written, grouped by statement.
 *
 * <p>Every value travels as text and the database reads it as its column's type (the connection says so), which keeps
 * nulls, arrays, instants and JSON as simple as words.
 */
public final class Rows {

    private final Map<String, List<String[]>> rowsByStatement = new LinkedHashMap<>();

    /** Adds one row for the statement, in the order of its question marks. */
    public void add(String statement, Object... values) {
        String[] row = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            row[i] = text(values[i]);
        }
        rowsByStatement.computeIfAbsent(statement, sql -> new ArrayList<>()).add(row);
    }

    /** Sends everything, one batch per statement, within the connection's transaction. */
    public void writeTo(Connection connection) throws SQLException {
        for (var entry : rowsByStatement.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(entry.getKey())) {
                for (String[] row : entry.getValue()) {
                    for (int i = 0; i < row.length; i++) {
                        statement.setString(i + 1, row[i]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** The rows added for a statement; for tests. */
    List<String[]> of(String statement) {
        return rowsByStatement.getOrDefault(statement, List.of());
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof List<?> list ? array(list) : value.toString();
    }

    private static String array(List<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object item : list) {
            if (array.length() > 1) {
                array.append(',');
            }
            String escaped = item.toString().replace("\\", "\\\\").replace("\"", "\\\"");
            array.append('"').append(escaped).append('"');
        }
        return array.append('}').toString();
    }
}
