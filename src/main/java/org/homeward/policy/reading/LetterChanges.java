package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.List;

/** How two wordings of a letter differ, paragraph by paragraph. */
final class LetterChanges {

    private LetterChanges() {}

    static List<Change> between(String before, String after, String resource) {
        var old = new ArrayList<>(paragraphs(before));
        var now = new ArrayList<>(paragraphs(after));
        for (String kept : paragraphs(before)) {
            if (now.remove(kept)) {
                old.remove(kept);
            }
        }
        var changes = new ArrayList<Change>();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            changes.add(new Change(
                    resource, "Paragraph", i < old.size() ? old.get(i) : null, i < now.size() ? now.get(i) : null));
        }
        return changes;
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\R\\s*\\R"));
    }
}
