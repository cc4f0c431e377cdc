package org.homeward.exporter;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;

/**
 * The thread that writes. Each transaction takes whatever arrived during the last one, so batches grow with the load
 * and a lone record leaves at once. What is committed is acknowledged to the broker; what is not stays in hand until
 * the database is back.
 */
final class Writer {

    private static final long SIGN_OF_LIFE_MILLIS = 2_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Connector connector;
    private final Intake intake;
    private final int batchSize;
    private final LongConsumer acknowledge;
    private final Logger log;

    private Thread thread;
    private volatile boolean stopping;
    private List<Waiting> inHand = List.of();
    private Duration pause = FIRST_PAUSE;
    private State state = State.STARTING;

    Writer(Connector connector, Intake intake, int batchSize, LongConsumer acknowledge, Logger log) {
        this.connector = connector;
        this.intake = intake;
        this.batchSize = batchSize;
        this.acknowledge = acknowledge;
        this.log = log;
    }

    private enum State {
        STARTING,
        WRITING,
        WAITING
    }

    /** Connects; called again after every loss. */
    @FunctionalInterface
    interface Connector {
        Database connect() throws SQLException;
    }

    void start(String name) {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Asks the thread to end; one that hangs in a dead connection cannot write any more, see {@link Database}. */
    void stop() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                try (Database database = connector.connect()) {
                    writeUntilStopped(database);
                } catch (SQLException | RuntimeException e) {
                    giveWay(e);
                }
            }
        } catch (InterruptedException e) {
            log.debug("The writer was stopped");
        }
    }

    private void writeUntilStopped(Database database) throws SQLException, InterruptedException {
        var batches = new Batches(database, acknowledge, log);
        while (!stopping) {
            if (inHand.isEmpty()) {
                inHand = intake.take(batchSize, SIGN_OF_LIFE_MILLIS);
            }
            if (inHand.isEmpty()) {
                database.signOfLife(intake.isQuiet());
            } else {
                batches.write(inHand);
                inHand = List.of();
            }
            if (state != State.WRITING) {
                log.info("Writing to the database, now at position {}", database.position());
                state = State.WRITING;
                pause = FIRST_PAUSE;
            }
        }
    }

    private void giveWay(Exception failure) throws InterruptedException {
        if (stopping) {
            return;
        }
        if (state != State.WAITING) {
            log.warn("Cannot write now, so records wait: {}", Failures.reason(failure));
            state = State.WAITING;
        }
        Thread.sleep(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
}
