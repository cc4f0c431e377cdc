package org.homeward.deadlines.counting;

/** Whose open days count; {@code NONE} for periods that never move. */
enum CalendarKind {
    NONE("no"),
    STATUTE("statutory"),
    COURT("court"),
    AGENCY("agency");

    private final String word;

    CalendarKind(String word) {
        this.word = word;
    }

    /** The calendar in a sentence, for example {@code court}. */
    String word() {
        return word;
    }
}
