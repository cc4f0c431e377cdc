package org.homeward.journeys.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which elements and arrows of which models the tests of this JVM have passed, told from the engine's own records. */
public final class Coverage {

    private final Map<String, Set<String>> passed = new TreeMap<>();

    /** An end that throws an error is left without being completed, so being there counts. */
    synchronized void saw(EngineRecord record) {
        boolean reachedEnd = record.intent().equals("ELEMENT_ACTIVATED")
                && record.at("bpmnElementType").equals("END_EVENT");
        boolean passedBy = Set.of("ELEMENT_COMPLETED", "SEQUENCE_FLOW_TAKEN").contains(record.intent());
        if (reachedEnd || passedBy) {
            passed.computeIfAbsent(record.at("bpmnProcessId"), unknown -> new TreeSet<>())
                    .add(record.at("elementId"));
        }
    }

    /** The elements and arrows passed so far, by process id. */
    public synchronized Map<String, Set<String>> passed() {
        var copy = new TreeMap<String, Set<String>>();
        passed.forEach((process, elements) -> copy.put(process, new TreeSet<>(elements)));
        return copy;
    }
}
