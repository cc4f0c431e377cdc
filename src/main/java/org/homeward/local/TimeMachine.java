package org.homeward.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.homeward.engine.EngineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Moves the engine's and the application's clock together, forward only, so that deadlines can be watched. */
@Component("timeMachine")
@Profile("local")
class TimeMachine {

    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);

    private final EngineClock clock;
    private final BrokerClock broker;

    TimeMachine(EngineClock clock, LocalStack stack) {
        this.clock = clock;
        this.broker = stack.clock();
    }

    public Reading read() {
        return new Reading(clock.instant(), clock.ahead());
    }

    /** Moves both clocks by an ISO 8601 length of time; nothing moves when the engine does not answer. */
    synchronized Reading advance(@Nullable String by) {
        Duration step = Advance.parse(by, ZonedDateTime.now(clock));
        try {
            broker.advance(step);
        } catch (IOException away) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Camunda does not answer, so the time was not moved. Try again.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Homeward is stopping.");
        }
        clock.advance(step);
        LOG.info("The time was moved by {}; it is now {} ahead", step, clock.ahead());
        return read();
    }

    /** The time that Homeward lives in and how far that is ahead of real time. */
    public record Reading(Instant now, Duration offset) {

        public long days() {
            return offset.toDays();
        }
    }
}
