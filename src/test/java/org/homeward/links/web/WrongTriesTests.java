package org.homeward.links.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongTriesTests {

    private static final long SECOND = 1_000_000_000L;

    private final WrongTries tries = new WrongTries(3);
    private final long now = System.nanoTime();

    @Test
    void letsNobodyTryForEver() {
        for (int wrong = 0; wrong < 3; wrong++) {
            assertThat(tries.areTooMany("192.0.2.1", now)).isFalse();
            tries.oneMore("192.0.2.1", now);
        }
        assertThat(tries.areTooMany("192.0.2.1", now)).isTrue();
        assertThat(tries.areTooMany("192.0.2.2", now)).isFalse();
    }

    @Test
    void forgetsAfterAMinute() {
        for (int wrong = 0; wrong < 3; wrong++) {
            tries.oneMore("192.0.2.1", now);
        }
        assertThat(tries.areTooMany("192.0.2.1", now + 30 * SECOND)).isTrue();
        assertThat(tries.areTooMany("192.0.2.1", now + 61 * SECOND)).isFalse();
    }
}
