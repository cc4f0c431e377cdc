package org.homeward.access.matrix;

import java.util.Map;
import java.util.TreeMap;

/** What the matrix walked, for its report. */
final class Counts {

    private final Map<String, Integer> open = new TreeMap<>();
    private int letIn;
    private int keptOut;
    private final java.util.List<String> unseen = new java.util.ArrayList<>();
    private int planted;
    private int met;

    void add(boolean isOpen, Reader reader) {
        if (isOpen) {
            letIn++;
            open.merge(reader.circle(), 1, Integer::sum);
        } else {
            keptOut++;
        }
    }

    void canaries(int plantedNames, int metNames) {
        planted = plantedNames;
        met = metNames;
    }

    /** A text that somebody may read, but that no address showed; nothing is proved for it. */
    void unseen(String name) {
        unseen.add(name);
    }

    String report(int endpoints, int readers) {
        return """
                Access matrix: %d addresses, %d readers, 4 plans, %d requests
                let in as expected %d, kept out as expected %d; canaries of %d texts on each plan, %d of them shown to somebody
                let in by circle: %s
                on record but on no page that was walked: %s
                """.formatted(endpoints, readers, letIn + keptOut, letIn, keptOut, planted, met, open, unseen);
    }
}
