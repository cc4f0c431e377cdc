package org.homeward.journeys.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The engines that process tests can run on. */
final class Engines {

    private static final Path SOFTWARE = Path.of("data/software");

    private Engines() {}

    static Engine start(Consumer<String> records) throws IOException {
        var libraries = new ArrayList<Path>();
        libraries.add(Path.of("target/test-classes"));
        libraries.addAll(jars(unpacked("process-test-engine-")));
        libraries.addAll(jars(unpacked("camunda-zeebe-").resolve("lib")));
        return new ChildEngine(libraries, records);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
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
