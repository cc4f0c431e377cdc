package org.homeward.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Keeps one part running: starts it, waits until it answers, starts it again when it dies by itself, stops it. */
class SupervisedPart {

    private static final int RESTARTS = 5;
    private static final long CALM_NANOS = 10 * 60 * 1_000_000_000L;

    private final Part part;
    private final LocalSettings settings;
    private final Progress progress;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile boolean stopping;
    private volatile ChildProcess child;
    private Thread keeper;

    SupervisedPart(Part part, LocalSettings settings, Progress progress) {
        this.part = part;
        this.settings = settings;
        this.progress = progress;
    }

    /** Starts it once the other part, if there is one, answers. */
    synchronized SupervisedPart startAfter(CompletableFuture<Void> other) {
        keeper = Thread.ofPlatform().daemon().name("local-" + part.id()).start(() -> keep(other));
        return this;
    }

    /** Done when the part has answered for the first time; fails when it cannot be started. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    void awaitReady() {
        try {
            ready.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalStackFailure("The start was interrupted.", "Start again.");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LocalStackFailure failure
                    ? failure
                    : new LocalStackFailure(part.name() + ": " + failed.getCause(), "See " + settings.logs() + ".");
        }
    }

    private void keep(CompletableFuture<Void> other) {
        try {
            other.get();
            part.prepare(progress);
            LogFile.of(part, settings).makeRoom();
            int restarts = 0;
            long runningSince = 0;
            while (!stopping) {
                try {
                    startOnce(restarts > 0);
                    runningSince = System.nanoTime();
                    int code = child.waitFor();
                    if (stopping) {
                        return;
                    }
                    restarts = System.nanoTime() - runningSince > CALM_NANOS ? 1 : restarts + 1;
                    report(code, restarts);
                } catch (LocalStackFailure atStart) {
                    if (!ready.isDone() || stopping) {
                        throw atStart;
                    }
                    restarts++;
                    progress.say(part, atStart.getMessage());
                }
                if (restarts > RESTARTS) {
                    throw givenUp();
                }
                Thread.sleep(500L * restarts);
            }
        } catch (InterruptedException interrupted) {
            ready.completeExceptionally(new LocalStackFailure("The start was interrupted.", "Start again."));
        } catch (Exception failed) {
            if (!ready.completeExceptionally(failed) && !stopping) {
                progress.say(part, failed.getMessage());
            }
        }
    }

    private void startOnce(boolean again) throws Exception {
        long begun = System.nanoTime();
        progress.say(part, again ? "starts again ..." : "starts ...");
        synchronized (this) {
            if (stopping) {
                return;
            }
            child = ChildProcess.start(part, settings);
        }
        long limit = begun + part.patience().toNanos();
        while (!part.isReady()) {
            if (!child.isAlive()) {
                throw new LocalStackFailure(
                        "%s ended while it started (exit code %d). The end of its log:\n%s"
                                .formatted(part.name(), child.waitFor(), log().tail(15)),
                        "The whole log is in " + log().file() + ".");
            }
            if (System.nanoTime() > limit) {
                throw new LocalStackFailure(
                        "%s did not answer within %d s. The end of its log:\n%s"
                                .formatted(part.name(), part.patience().toSeconds(), log().tail(15)),
                        "Look at the load of this machine, then at " + log().file() + ", and start again.");
            }
            Thread.sleep(100);
        }
        part.becameReady();
        progress.say(part, "ready after " + Progress.seconds(begun));
        ready.complete(null);
    }

    private void report(int code, int restarts) {
        if (restarts <= RESTARTS) {
            progress.say(
                    part,
                    "ended by itself (exit code %d); it is started again (%d of %d). Log: %s"
                            .formatted(code, restarts, RESTARTS, log().file()));
        }
    }

    private LocalStackFailure givenUp() {
        return new LocalStackFailure(
                "ended %d times and is not started again. Read %s, mend the cause, then stop and start Homeward."
                        .formatted(RESTARTS + 1, log().file()),
                "");
    }

    private LogFile log() {
        return LogFile.of(part, settings);
    }

    /** Stops the part for good, however far it has come. */
    void stop() {
        ChildProcess running;
        synchronized (this) {
            stopping = true;
            running = child;
        }
        if (running != null && running.isAlive()) {
            long begun = System.nanoTime();
            running.stop();
            progress.say(part, "stopped after " + Progress.seconds(begun));
        } else if (keeper != null) {
            keeper.interrupt();
        }
    }
}
