package org.homeward.policy.reading;

import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Element;

/** What the margin of a decision table says about one of its rows: why it is so, and its source. */
public final class RowNotes {

    private RowNotes() {}

    /** The note beside the row with this id; empty when the table has no such row or says nothing about it. */
    public static Optional<String> of(String dmn, String rowId) {
        try {
            Element root = Xml.read(dmn);
            return DecisionTable.all(root).values().stream()
                    .map(table -> table.rowsById().get(rowId))
                    .filter(Objects::nonNull)
                    .map(DecisionTable.Row::source)
                    .filter(note -> !note.isBlank())
                    .findFirst();
        } catch (Unreadable broken) {
            return Optional.empty();
        }
    }
}
