package org.homeward.audit.verifier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the trail out of the database, row by row and as of one moment, with the database's own functions only. */
public final class DatabaseRows {

    private static final int AT_A_TIME = 1_000;

    private static final String MOMENT =
            "pg_catalog.to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private static final String ALL = """
            select l.seq::text, l.entry_id::text, %s, encode(l.previous, 'hex'), encode(l.hash, 'hex'),
                   e.id::text, %s, e.kind, e.what, e.username, e.roles, e.agency, e.plan_id::text, e.subject, e.detail
              from audit.link l full join audit.entry e on e.id = l.entry_id
             order by l.seq nulls last, e.id""".formatted(MOMENT.formatted("l.at"), MOMENT.formatted("e.at"));

    private DatabaseRows() {}

    /** Hands every row to the reader, links in their order first. */
    public static void each(Connection connection, Consumer<Row> reader) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false); // otherwise the driver fetches everything at once
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet rows = statement.executeQuery(ALL)) {
                while (rows.next()) {
                    reader.accept(row(rows));
                }
            }
        } finally {
            connection.setAutoCommit(before);
        }
    }

    /** The anchors that the database itself keeps. */
    public static List<Anchor> anchors(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select day::text, seq, encode(hash, 'hex') from audit.anchor order by day")) {
            var anchors = new ArrayList<Anchor>();
            while (rows.next()) {
                anchors.add(new Anchor(rows.getString(1), rows.getLong(2), rows.getString(3), "the database's anchor"));
            }
            return anchors;
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (int column = 1; column <= Row.COLUMNS.size(); column++) {
            values.add(rows.getString(column));
        }
        return new Row(values);
    }
}
