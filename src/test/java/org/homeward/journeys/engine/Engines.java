package org.homeward.journeys.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The engines that process tests can run on; {@code -Dengine} says which. */
final class Engines {

    private static final Path SOFTWARE = Path.of("data/software");

    private Engines() {}

    /**
     * Without a word the in-memory engine of the broker's version; {@code 8.8} is that of the next one, {@code broker} the
     * broker itself with its storage, network and exporters.
     */
    static Engine start(Consumer<String> records) throws IOException {
        Path broker = unpacked("camunda-zeebe-").resolve("lib");
        String wanted = System.getProperty("engine", "");
        return switch (wanted) {
            case "" -> new ChildEngine("in-memory", libraries(unpacked("process-test-engine-"), broker), records);
            case "8.8" -> new ChildEngine("in-memory", libraries(unpacked("next-engine-")), records);
            case "broker" -> new ChildEngine("broker", libraries(broker), records);
            default -> throw new IllegalArgumentException("There is no engine \"" + wanted + "\" to test on");
        };
    }

    private static List<Path> libraries(Path... folders) throws IOException {
        var libraries = new ArrayList<Path>();
        libraries.add(Path.of("target/test-classes"));
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(libraries::add);
            }
        }
        return libraries;
    }

    private static Path unpacked(String name) throws IOException {
        try (Stream<Path> folders = Files.list(SOFTWARE)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new IOException("No %s... in %s; the build puts it there".formatted(name, SOFTWARE)));
        }
    }
}
