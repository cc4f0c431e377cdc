package org.homeward.summaries;

import java.util.Arrays;
import java.util.Optional;

/** The grounds on which somebody may be sent a summary; naming one opens nothing by itself. */
public enum LegalGround {
    CONSENT("Consent", "a consent that names them", false),
    STAFF("Works on the plan for the agency", "89 Ill. Adm. Code 431.80", false),
    SERVICE("Serves the family", "89 Ill. Adm. Code 431.80", false),
    PARENT("A parent's access to the child's record", "89 Ill. Adm. Code 431.50", false),
    EDUCATION("Education of a child in the agency's care", "20 USC 1232g(b)(1)(L)", false),
    COURT_ORDER("A court order", "the order named beside it", true),
    OTHER_LAW("Another law", "the law named beside it", true);

    private final String words;
    private final String source;
    private final boolean toBeNamed;

    LegalGround(String words, String source, boolean toBeNamed) {
        this.words = words;
        this.source = source;
        this.toBeNamed = toBeNamed;
    }

    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public String words() {
        return words;
    }

    /** Where the ground comes from. */
    public String source() {
        return source;
    }

    /** Whether the order or the law has to be named. */
    public boolean isToBeNamed() {
        return toBeNamed;
    }

    public static Optional<LegalGround> of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }
}
