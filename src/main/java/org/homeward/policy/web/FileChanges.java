package org.homeward.policy.web;

import java.util.List;
import org.homeward.policy.ReleaseDesk.Line;
import org.homeward.policy.reading.Change;

/** A changed file with what is different in it. */
record FileChanges(Line file, List<Change> changes) {

    static List<FileChanges> of(List<Change> changes, List<Line> lines) {
        return lines.stream()
                .filter(Line::changed)
                .map(file -> new FileChanges(
                        file,
                        changes.stream()
                                .filter(change -> change.resource().equals(file.name()))
                                .toList()))
                .toList();
    }
}
