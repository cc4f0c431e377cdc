package org.homeward.access;

import java.util.Arrays;
import java.util.Optional;

/** A kind of record that is shared on a consent of its own and on no other. */
public enum RecordCategory {
    EDUCATION,
    HEALTH,
    MENTAL_HEALTH,
    SUBSTANCE_USE,
    COURT,
    CHILD_PROTECTION;

    /** The name in tables, forms and the API, for example {@code mental-health}. */
    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public static Optional<RecordCategory> of(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code().equals(code))
                .findFirst();
    }
}
