package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EngineClockTests {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final EngineClock clock = new EngineClock(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ZERO);

    @Test
    void movesForwardForEveryZoneAtOnce() {
        Clock chicago = clock.withZone(ZoneId.of("America/Chicago"));

        clock.advance(Duration.ofDays(45));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(45)));
        assertThat(chicago.instant()).isEqualTo(clock.instant());
    }

    @Test
    void neverMovesBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofMinutes(-1)));
    }
}
