package org.homeward.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one part; the one before it is kept beside it. */
record LogFile(Path file) {

    private static final long LARGE = 20_000_000;

    static LogFile of(Part part, LocalSettings settings) {
        return new LogFile(settings.logs().resolve(part.id() + ".log"));
    }

    void makeRoom() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Its last lines, indented for a message. */
    String tail(int lines) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join(
                    "\n",
                    all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                            .map(line -> "    " + line)
                            .toList());
        } catch (IOException unreadable) {
            return "    (no log)";
        }
    }
}
