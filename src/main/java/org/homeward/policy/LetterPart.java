package org.homeward.policy;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a letter, which is one line, or a list with its items. */
public record LetterPart(boolean list, List<String> lines) {

    public static final String ITEM = "- ";

    /** The parts of these lines, in order; those that begin with a hyphen and follow each other are one list. */
    public static List<LetterPart> of(List<String> lines) {
        var parts = new ArrayList<LetterPart>();
        for (String line : lines) {
            if (!line.startsWith(ITEM)) {
                parts.add(new LetterPart(false, List.of(line)));
                continue;
            }
            if (parts.isEmpty() || !parts.getLast().list()) {
                parts.add(new LetterPart(true, new ArrayList<>()));
            }
            parts.getLast().lines().add(line.substring(ITEM.length()));
        }
        return parts;
    }
}
