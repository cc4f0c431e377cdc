package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Homeward with its whole local stack, as processes of their own, with data and ports of their own.
 *
 * <p>{@link #shared()} is started once per test JVM; a test that breaks it brings it back with {@link #start()}.
 */
public final class HomewardStack implements AutoCloseable {

    /** The parts beside the application, as their process id files are called. */
    public enum Part {
        POSTGRES,
        CAMUNDA,
        KEYCLOAK;

        String id() {
            return name().toLowerCase();
        }
    }

    private final Path data;
    private final Map<String, String> settings;
    private final StackPorts ports = StackPorts.free();
    private HomewardProcess process;

    public HomewardStack(Path data) {
        this(data, Map.of());
    }

    /** One with settings of its own. */
    HomewardStack(Path data, Map<String, String> settings) {
        this.data = data.toAbsolutePath();
        this.settings = settings;
    }

    /** The one that all test classes of this JVM use; healthy when this answers. */
    public static HomewardStack shared() {
        return Shared.STACK.start();
    }

    /** Starts it when it does not run, and waits until it is healthy. */
    public synchronized HomewardStack start() {
        if (process == null || !process.isAlive()) {
            process = launch(settings);
        }
        awaitHealthy();
        return this;
    }

    /** Starts another Homeward in the same place, which has to refuse or to take over. */
    HomewardProcess launch(Map<String, String> settings) {
        return HomewardProcess.launch(data, ports, settings);
    }

    /** Waits until the application and every part answer. */
    public void awaitHealthy() {
        Budgets.within(Budgets.START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("Homeward ended while it started:\n" + process.output());
            }
            return api().isHealthy();
        });
    }

    /** Asks it to stop, as Ctrl-C does, and waits until it and every part are gone. */
    public synchronized void stop() {
        if (process != null) {
            List<ProcessHandle> parts = parts();
            process.terminate();
            awaitGone(parts);
        }
    }

    /** Ends the application as a crash would; its parts have to notice by themselves. */
    public synchronized void kill() {
        process.kill();
    }

    /** Ends a part as a crash would; Homeward has to start it again. */
    public void kill(Part part) {
        part(part).orElseThrow().destroyForcibly();
    }

    public Optional<ProcessHandle> part(Part part) {
        return pid(part.id()).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    public List<ProcessHandle> parts() {
        return Stream.of(Part.values()).flatMap(part -> part(part).stream()).toList();
    }

    static void awaitGone(List<ProcessHandle> processes) {
        Budgets.within(Budgets.STOP).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Optional<Long> pid(String id) {
        try {
            return Optional.of(Long.parseLong(
                    Files.readString(data.resolve("run").resolve(id + ".pid")).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    public String url() {
        return "http://localhost:" + ports.app();
    }

    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/homeward".formatted(ports.postgres());
    }

    public StackApi api() {
        return new StackApi(url(), keycloakUrl());
    }

    StackPorts ports() {
        return ports;
    }

    Path data() {
        return data;
    }

    /** What the application has printed so far. */
    public String output() {
        return process.output();
    }

    @Override
    public void close() {
        stop();
    }

    private static final class Shared {

        static final HomewardStack STACK = begun("homeward-stack", Map.of());
    }

    /** A new one in this folder of {@code target}, which ends with this JVM at the latest. */
    static HomewardStack begun(String folder, Map<String, String> settings) {
        Path data = Path.of("target", folder);
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var stack = new HomewardStack(data, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        return stack;
    }
}
