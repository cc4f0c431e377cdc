package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be one idea. */
class FileSizeTests {

    private static final int LONGEST = 300;
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/exporter/java"), Path.of("workers/src/main/java"));

    @Test
    void noMainFileIsLongerThanThreeHundredLines() throws IOException {
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                assertThat(files.filter(file -> file.toString().endsWith(".java"))
                                .filter(file -> lines(file) > LONGEST))
                        .as("files over %d lines; each may be two ideas", LONGEST)
                        .isEmpty();
            }
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
