package org.homeward.paging;

import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;

/** How many items a page holds: 25 unless asked otherwise, 200 at most. */
public final class Limit {

    private static final int USUAL = 25;
    private static final int MOST = 200;

    private Limit() {}

    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw new BadInput("limit", "Ask for 1 to 200 items.");
        }
        return asked;
    }
}
