package org.homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The programs that the build unpacked. */
class Software {

    private Software() {}

    /** Answers the newest folder with such a name; fails, with the remedy, when the build has not unpacked it. */
    static Path find(LocalSettings settings, String name) throws IOException {
        if (Files.isDirectory(settings.software())) {
            try (Stream<Path> folders = Files.list(settings.software())) {
                var newest = folders.filter(Files::isDirectory)
                        .filter(folder -> folder.getFileName().toString().startsWith(name))
                        .max(Comparator.comparing(Path::toString));
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        throw new LocalStackFailure(
                "There is no %s... in %s.".formatted(name, settings.software()),
                "Let the build unpack it: `mvn generate-resources`. If it says that it was unpacked already, delete %s first."
                        .formatted(settings.software()));
    }
}
