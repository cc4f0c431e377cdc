package org.homeward.emergency;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes it an emergency; the table emergency-access says what each opens, to whom and for how long. */
public enum EmergencyKind {
    DANGER("The child may be in danger now"),
    ON_CALL("I am on call, and the child's own caseworker cannot be reached"),
    MEDICAL("The child needs medical help now"),
    COURT("A court asks about the child today");

    private final String words;

    EmergencyKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public static Optional<EmergencyKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
