package org.homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A part that an earlier run may have left behind, known by its process id file.
 *
 * <p>A process id can be someone else's by now, so the command line has to carry the part's mark as well.
 */
record Leftover(Path file, String mark) {

    private static final Duration TO_END_BY_ITSELF = Duration.ofSeconds(10);
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    static Leftover of(Part part, LocalSettings settings) {
        return new Leftover(settings.run().resolve(part.id() + ".pid"), part.mark());
    }

    /** The same for the command that prepares the part. */
    Leftover preparing() {
        return new Leftover(Path.of(file + ".preparing"), mark);
    }

    /** Waits for it to end, asks it to stop when it does not, and kills it in the end. */
    boolean end() {
        Optional<ProcessHandle> found = process();
        found.ifPresent(process -> {
            if (!isGone(process, TO_END_BY_ITSELF)) {
                process.destroy();
            }
            if (!isGone(process, TO_STOP)) {
                process.destroyForcibly();
                isGone(process, TO_STOP);
            }
        });
        return found.isPresent();
    }

    Optional<ProcessHandle> process() {
        try {
            long pid = Long.parseLong(Files.readString(file).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(mark)).isPresent();
    }

    private static boolean isGone(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (Exception stillThere) {
            return !process.isAlive();
        }
    }
}
