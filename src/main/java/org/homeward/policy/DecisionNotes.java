package org.homeward.policy;

import java.util.Optional;
import org.homeward.policy.reading.RowNotes;
import org.springframework.stereotype.Component;

/** Reads, for other modules, what decision tables say in words about their rows. */
@Component
public class DecisionNotes {

    /** The note beside a row: why it is so, with its source; empty when there is none. */
    public Optional<String> ofRow(String dmn, String rowId) {
        return RowNotes.of(dmn, rowId);
    }
}
