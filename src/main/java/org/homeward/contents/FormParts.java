package org.homeward.contents;

import java.util.Map;
import java.util.Optional;

/** Which list of a form holds which kind of thing; the names after {@code contents.} in forms. */
final class FormParts {

    /** What was drafted as one text. */
    static final String SUMMARY = "summary";

    /** The newest wording that the form knew when it was opened. */
    static final String BASIS = "basis";

    /** The parts that somebody chose to write about. */
    static final String PARTS = "parts";

    private static final Map<String, ItemKind> LISTS = Map.of(
            "goals", ItemKind.GOAL,
            "secondWays", ItemKind.CONCURRENT_GOAL,
            "services", ItemKind.SERVICE,
            "safety", ItemKind.SAFETY,
            "strengths", ItemKind.STRENGTH,
            "preferences", ItemKind.PREFERENCE,
            "words", ItemKind.WORDS);

    private FormParts() {}

    static Optional<ItemKind> kind(String list) {
        return Optional.ofNullable(LISTS.get(list));
    }

    static Map<String, ItemKind> lists() {
        return LISTS;
    }
}
