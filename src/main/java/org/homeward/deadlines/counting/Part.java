package org.homeward.deadlines.counting;

/** What a row gives to its rule. */
enum Part {
    /** The date itself; of several the earliest governs. */
    LIMIT,
    /** The next round, counted from what was really held. */
    NEXT,
    /** A stricter reading of the law: the safe date. */
    STRICTER,
    /** The date after the one continuance that the law allows. */
    EXTENDED,
    /** The first day or moment of a window. */
    OPENS,
    /** The last day of a series. */
    ENDS,
    /** The span that is looked back on. */
    WITHIN
}
