package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Tells in words how what would be in force differs from what is. */
public final class Changes {

    private Changes() {}

    public static List<Change> of(Candidate candidate) {
        return candidate.changed().stream()
                .flatMap(after -> candidate
                        .before(after)
                        .map(before -> between(before, after))
                        .orElseGet(() -> List.of(new Change(after.name(), "The whole file", null, "new")))
                        .stream())
                .toList();
    }

    private static List<Change> between(Resource before, Resource after) {
        try {
            var changes = switch (after.kind()) {
                case BPMN ->
                    ProcessChanges.between(Xml.read(before.content()), Xml.read(after.content()), after.name());
                case DMN ->
                    DecisionChanges.between(Xml.read(before.content()), Xml.read(after.content()), after.name());
                case FORM ->
                    FormChanges.between(
                            FormSchema.read(before.content()), FormSchema.read(after.content()), after.name());
                case LETTER -> LetterChanges.between(before.content(), after.content(), after.name());
            };
            return changes.isEmpty()
                    ? List.of(new Change(after.name(), "Only the drawing or the layout", "moved", "moved"))
                    : changes;
        } catch (Unreadable broken) {
            return List.of(new Change(after.name(), "The whole file", "readable", "cannot be read"));
        }
    }

    /** Lines up two sets of named values and tells which differ. */
    static List<Change> ofValues(
            String resource, String element, Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<Change>();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            String old = before.get(name);
            String now = after.get(name);
            if (!Objects.equals(old, now)) {
                changes.add(new Change(resource, element + ", " + name, old, now));
            }
        }
        return changes;
    }
}
