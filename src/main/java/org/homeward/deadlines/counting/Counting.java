package org.homeward.deadlines.counting;

import java.util.Arrays;

/** How days, months and hours are counted; the codes are those of the rule table. */
enum Counting {
    /** Calendar days after the anchor day, never moved. */
    CAL,
    /** As {@link #CAL}, but a last day that is closed rolls forward. */
    CAL_R,
    /** Open days only. */
    WD,
    /** Calendar months, kept inside a short month. */
    MON,
    /** As {@link #MON}, but a last day that is closed rolls forward. */
    MON_R,
    /** Months in care, added up over stays. */
    MON_CUM,
    /** Elapsed hours. */
    HRS,
    /** Elapsed hours; those on closed days do not count. */
    HRS_X,
    /** Counted back from an event. */
    BACK,
    /** Once in every calendar month. */
    EACH;

    String code() {
        return name().replace('_', '-');
    }

    boolean rolls() {
        return this == CAL_R || this == MON_R;
    }

    static Counting of(String code) {
        return Arrays.stream(values())
                .filter(counting -> counting.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadRule("Nobody knows how to count " + code
                        + "; use CAL, CAL-R, WD, MON, MON-R, MON-CUM, HRS, HRS-X, BACK or EACH"));
    }
}
