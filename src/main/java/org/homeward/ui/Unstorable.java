package org.homeward.ui;

import java.sql.SQLException;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;

/** Values that no column can hold, told as the mistakes in the entries that they are. */
final class Unstorable {

    /** SQL's class of data exceptions: a zero byte in a text, a number or a date beyond all bounds. */
    private static final String DATA_EXCEPTION = "22";

    private Unstorable() {}

    static boolean is(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(DATA_EXCEPTION)) {
                return true;
            }
        }
        return false;
    }

    static BadInput refusal() {
        return new BadInput(
                "entries",
                "One entry holds a sign, a number or a date that cannot be kept. Look for invisible signs from a copied"
                        + " text, or very large numbers, and send again.");
    }
}
