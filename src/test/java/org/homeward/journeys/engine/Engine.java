package org.homeward.journeys.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** A process engine for tests, with a clock that they move; its records go to whoever started it. */
interface Engine extends AutoCloseable {

    URI grpc();

    Instant now();

    /** Moves the clock; less than nothing moves it back. */
    void addTime(Duration time);

    void resetTime();

    /** Forgets every model, instance and message. No record from before arrives after this returns. */
    void purge();

    void completeTask(long key, String variables);

    void assignTask(long key, String person);

    @Override
    void close();
}
