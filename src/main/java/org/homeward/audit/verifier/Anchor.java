package org.homeward.audit.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The head of the chain as it was on a day, written down where an altered database cannot follow. */
public record Anchor(String day, long seq, String hash, String from) {

    /** Reads a file of anchors: a line each, day, link and hash with blanks between them. */
    public static List<Anchor> read(Path file) throws IOException {
        var anchors = new ArrayList<Anchor>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+");
            if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
                throw new IOException("Not an anchor: line " + (anchors.size() + 1) + " of " + file.getFileName());
            }
            anchors.add(new Anchor(parts[0], Long.parseLong(parts[1]), parts[2], "the anchor file"));
        }
        return anchors;
    }

    public String line() {
        return day + " " + seq + " " + hash;
    }
}
