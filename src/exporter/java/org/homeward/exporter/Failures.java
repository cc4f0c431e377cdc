package org.homeward.exporter;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is away, or not ready yet, from a record that no database would take. */
final class Failures {

    /** Connection, login, resources, locks, shutdown, disk: they pass, and the records must wait. */
    private static final Set<String> PASSING_CLASSES =
            Set.of("08", "25", "28", "3D", "3F", "40", "53", "55", "57", "58", "XX");

    /** No such table or column, no permission: the migrations or grants are still to come. */
    private static final Set<String> PASSING_STATES = Set.of("42P01", "42703", "42501");

    private Failures() {}

    static boolean willPass(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                || state.length() < 2
                || PASSING_CLASSES.contains(state.substring(0, 2))
                || PASSING_STATES.contains(state);
    }

    /** What went wrong in the database's own words; the statement around it would show values. */
    static String reason(Throwable failure) {
        Throwable innermost = failure instanceof BatchUpdateException batch && batch.getNextException() != null
                ? batch.getNextException()
                : failure;
        String words = innermost.toString();
        return words.substring(0, Math.min(words.length(), 1_000));
    }

    /** What kind of thing went wrong, for faults whose words may quote a value. */
    static String describe(Throwable failure) {
        return failure instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : failure.getClass().getSimpleName();
    }
}
