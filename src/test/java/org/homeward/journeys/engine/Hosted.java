package org.homeward.journeys.engine;

import java.time.Duration;
import java.util.stream.Stream;

/** An engine in the JVM of {@link EngineHost}, running since it was made. */
interface Hosted {

    void stop();

    /** What the engine's clock says. */
    long millis();

    void addTime(Duration time);

    void resetTime();

    /** The events since the last call, as JSON. */
    Stream<String> newRecords();

    /** Completes or assigns a task of people and waits for the engine's answer. */
    void commandUserTask(String intent, long key, String argument) throws Exception;
}
