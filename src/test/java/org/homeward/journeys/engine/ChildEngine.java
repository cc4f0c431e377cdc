package org.homeward.journeys.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.homeward.fixtures.Ports;
import org.jspecify.annotations.Nullable;

/** An engine in its own JVM, {@link EngineHost}, at the other end of a pipe. */
final class ChildEngine implements Engine {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Consumer<String> records;
    private final int port = Ports.free();
    private final Process process;
    private final PrintStream commands;

    ChildEngine(String kind, List<Path> libraries, Consumer<String> records) throws IOException {
        this.records = records;
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        // What a stopped broker leaves behind hangs on soft references; they would fill the heap.
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                libraries.stream().map(Path::toString).toList()),
                        EngineHost.class.getName(),
                        String.valueOf(port),
                        kind)
                .redirectError(new File("target/process-engine.log"))
                .start();
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("engine-records").start(this::read);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        answer("start");
    }

    @Override
    public URI grpc() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(Long.parseLong(command("time")));
    }

    @Override
    public void addTime(Duration time) {
        command("add " + time.toMillis());
    }

    @Override
    public void resetTime() {
        command("reset");
    }

    @Override
    public void purge() {
        command("purge");
    }

    @Override
    public void completeTask(long key, String variables) {
        command("task COMPLETE " + key + " " + variables);
    }

    @Override
    public void assignTask(long key, String person) {
        command("task ASSIGN " + key + " " + person);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private synchronized String command(String line) {
        commands.println(line);
        return answer(line);
    }

    private String answer(String command) {
        String answer = poll();
        if (answer == null || !answer.startsWith("done")) {
            throw new IllegalStateException(
                    "The engine answered \"%s\" to \"%s\"; see target/process-engine.log".formatted(answer, command));
        }
        return answer.substring("done".length()).strip();
    }

    private @Nullable String poll() {
        try {
            return answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Records and answers come in the order in which the engine gave them. */
    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("record ")) {
                    records.accept(line.substring("record ".length()));
                } else {
                    answers.add(line);
                }
            }
            answers.add("ended");
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
