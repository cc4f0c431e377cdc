package org.homeward.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running part, held by {@code child.sh}, which ends it when this process ends. */
class ChildProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Process holder;
    private final Leftover pidFile;

    private ChildProcess(Process holder, Leftover pidFile) {
        this.holder = holder;
        this.pidFile = pidFile;
    }

    static ChildProcess start(Part part, LocalSettings settings) throws Exception {
        return start(Leftover.of(part, settings), part.stopSignal(), part.command(), LogFile.of(part, settings));
    }

    /** Runs a command that prepares a part, to its end, and answers its exit code. */
    static int run(Part part, LocalSettings settings, Part.Command command) throws IOException, InterruptedException {
        ChildProcess child =
                start(Leftover.of(part, settings).preparing(), "TERM", command, LogFile.of(part, settings));
        try {
            return child.waitFor();
        } finally {
            child.stop();
        }
    }

    private static ChildProcess start(Leftover pidFile, String stopSignal, Part.Command command, LogFile log)
            throws IOException {
        pidFile.end();
        List<String> line = new ArrayList<>(List.of(
                "sh",
                script(pidFile.file().getParent()).toString(),
                pidFile.file().toString(),
                Long.toString(GRACE.toSeconds()),
                stopSignal));
        line.addAll(command.line());
        var builder = new ProcessBuilder(line)
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        builder.environment().putAll(command.environment());
        return new ChildProcess(builder.start(), pidFile);
    }

    boolean isAlive() {
        return holder.isAlive();
    }

    /** Waits until the part has ended by itself or was stopped, and answers its exit code. */
    int waitFor() throws InterruptedException {
        int code = holder.waitFor();
        letGo();
        return code;
    }

    /** Asks the part to stop, and kills it when it does not. */
    void stop() {
        letGo();
        try {
            if (!holder.waitFor(GRACE.toSeconds() + 5, TimeUnit.SECONDS)) {
                holder.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        pidFile.end();
    }

    private void letGo() {
        try {
            holder.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // the part ended by itself and took the pipe with it
        }
    }

    private static synchronized Path script(Path folder) throws IOException {
        Path script = folder.resolve("child.sh");
        Path fresh = Files.createTempFile(folder, "child", ".sh");
        try (InputStream source = ChildProcess.class.getResourceAsStream("/local/child.sh")) {
            Files.copy(source, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        // A shell reads its script while it runs, so one that is in use must never change under it.
        return Files.move(fresh, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
