package org.homeward.access;

import java.util.Arrays;
import java.util.Optional;

/** A part of a plan's record that a consent in part can open on its own. */
public enum RecordPart {
    /** What the plan says: goals, steps, services and how they go. */
    PLAN,
    NOTES,
    DOCUMENTS,
    SUMMARIES;

    /** The name in tables, forms and the API. */
    public String code() {
        return name().toLowerCase();
    }

    public static Optional<RecordPart> of(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
