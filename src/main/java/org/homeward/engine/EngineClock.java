package org.homeward.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The application's clock: real time in production, in step with the engine's controlled clock in the local profile.
 *
 * <p>It only moves forward, because the engine loses its armed timers when its clock goes back.
 */
@Component
public final class EngineClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead;

    @Autowired
    EngineClock(
            @Value("${homeward.zone:America/Chicago}") ZoneId zone,
            @Value("${homeward.clock.ahead:PT0S}") Duration ahead) {
        this(Clock.system(zone), ahead);
    }

    /** A clock that starts this far ahead of another one. */
    public EngineClock(Clock real, Duration ahead) {
        this(real, new AtomicReference<>(ahead));
    }

    private EngineClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    /** How far this clock is ahead of real time. */
    public Duration ahead() {
        return ahead.get();
    }

    /** Moves this clock forward, for everyone who uses it, and answers how far it is ahead now. */
    public Duration advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The engine's clock only moves forward");
        }
        return ahead.accumulateAndGet(by, Duration::plus);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new EngineClock(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }
}
