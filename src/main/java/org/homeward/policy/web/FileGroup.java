package org.homeward.policy.web;

import java.util.Arrays;
import java.util.List;
import org.homeward.policy.ReleaseDesk.Line;
import org.homeward.policy.reading.ResourceKind;

/** Files of one kind under their heading. */
record FileGroup(ResourceKind kind, List<Line> files) {

    static List<FileGroup> of(List<Line> lines) {
        return Arrays.stream(ResourceKind.values())
                .map(kind -> new FileGroup(
                        kind, lines.stream().filter(line -> line.kind() == kind).toList()))
                .filter(group -> !group.files().isEmpty())
                .toList();
    }

    /** The browser part that shows and changes files of a kind. */
    static String island(ResourceKind kind) {
        return kind.code() + "-editor";
    }
}
