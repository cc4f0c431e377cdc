package org.homeward.exporter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The short line between the broker's thread and the writer's. When it is full the broker keeps the record and asks
 * again later, so that a long outage fills the broker's log and not its memory.
 */
final class Intake {

    /** Long enough for a busy writer to make room, too short to hold up the broker's other work. */
    private static final long PATIENCE_MILLIS = 200;

    private final BlockingQueue<Waiting> line;
    private volatile boolean turnedAway;

    Intake(int size) {
        this.line = new ArrayBlockingQueue<>(size);
    }

    /** Takes the record in, or answers false when there is no room. */
    boolean offer(Waiting record) throws InterruptedException {
        boolean taken = line.offer(record, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        turnedAway = !taken;
        return taken;
    }

    /** Everything that waits, up to a limit; waits a while for the first one. */
    List<Waiting> take(int limit, long millis) throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        Waiting first = line.poll(millis, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            line.drainTo(batch, limit - 1);
        }
        return batch;
    }

    /** Whether nothing waits, here or in the broker's hands. */
    boolean isQuiet() {
        return line.isEmpty() && !turnedAway;
    }
}
