package org.homeward.people;

import java.util.Arrays;
import java.util.Optional;

/** How freely one may get in touch with somebody. */
public enum ContactRule {
    OPEN("Anybody on the team may call or write"),
    CAREFUL("Only as written here"),
    WORKER_ONLY("Only the caseworker gets in touch");

    private final String words;

    ContactRule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public static Optional<ContactRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }
}
