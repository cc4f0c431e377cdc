package org.homeward.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One program of the local stack: how to start it, how to know that it answers, how to ask it to stop. */
interface Part {

    /** The name that people read. */
    String name();

    /** The name of its log and of its process id file. */
    String id();

    /** Something in its command line that no other program has, to recognise a leftover of an earlier run. */
    String mark();

    /** What has to be there before the first start; may take long once. */
    default void prepare(Progress progress) throws Exception {}

    Command command() throws Exception;

    /** Answers at once whether it can be used. */
    boolean isReady() throws Exception;

    /** What has to be done each time it has become ready. */
    default void becameReady() throws Exception {}

    default Duration patience() {
        return Duration.ofMinutes(6);
    }

    default String stopSignal() {
        return "TERM";
    }

    /** A command line with what it adds to the environment. */
    record Command(List<String> line, Map<String, String> environment, Path directory) {}
}
