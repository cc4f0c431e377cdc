package org.homeward.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One running Homeward application, which ends with this test JVM, however that ends. */
final class HomewardProcess {

    private static final String CHILD = "src/main/resources/local/child.sh";
    private static int count;

    private final Process holder;
    private final Path pid;
    private final Path log;

    private HomewardProcess(Process holder, Path pid, Path log) {
        this.holder = holder;
        this.pid = pid;
        this.log = log;
    }

    static synchronized HomewardProcess launch(Path data, StackPorts ports, Map<String, String> settings) {
        try {
            count++;
            Path logs = Files.createDirectories(Path.of("target/homeward-stack-logs"));
            Path pid = logs.resolve("homeward-%d.pid".formatted(count)).toAbsolutePath();
            Path log = logs.resolve("homeward-%d.log".formatted(count));
            Files.deleteIfExists(pid);
            List<String> line = new ArrayList<>(List.of("sh", CHILD, pid.toString(), "60", "TERM"));
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx640m"));
            line.addAll(List.of("-cp", classPath(), "org.homeward.HomewardApplication"));
            line.add("--spring.profiles.active=local");
            line.add("--homeward.local.data=" + data);
            line.add("--homeward.local.port-offset=" + ports.offset());
            var all = new HashMap<>(Map.of("homeward.local.samples", "false")); // most tests bring their own cases
            all.putAll(settings);
            all.forEach((key, value) -> line.add("--" + key + "=" + value));
            Process holder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new HomewardProcess(holder, pid, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test class path without the tests' own classes, which the application must not find. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    boolean isAlive() {
        return holder.isAlive();
    }

    ProcessHandle application() {
        Budgets.within(Budgets.STEP).until(() -> Files.exists(pid) && Files.size(pid) > 0);
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM to the application; answers its exit code. */
    int terminate() {
        if (holder.isAlive()) {
            application().destroy();
        }
        return awaitExit();
    }

    void kill() {
        application().destroyForcibly();
        awaitExit();
    }

    int awaitExit() {
        Budgets.within(Budgets.STOP).until(() -> !holder.isAlive());
        return holder.exitValue();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
