package org.homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the local stack does with folders. */
class Folders {

    private static final long NEEDED = 2_500_000_000L;

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    /** Makes {@code link} lead to {@code target}, wherever it led before. */
    static void link(Path link, Path target) throws IOException {
        if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        }
    }

    /** Makes the folders and fails, with the remedy, when the disk has too little room for the engine's log. */
    static void prepare(LocalSettings settings) throws IOException {
        Files.createDirectories(settings.logs());
        Files.createDirectories(settings.run());
        long free = Files.getFileStore(settings.data()).getUsableSpace();
        if (free < NEEDED) {
            throw new LocalStackFailure(
                    "The disk that holds %s has only %d MB free; Camunda and PostgreSQL need %d MB to work safely."
                            .formatted(settings.data(), free / 1_000_000, NEEDED / 1_000_000),
                    "Free some space, or keep the data elsewhere with HOMEWARD_LOCAL_DATA=<folder>.");
        }
    }
}
