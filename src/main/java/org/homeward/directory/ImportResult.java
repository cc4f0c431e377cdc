package org.homeward.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.directory.hsds.Fault;

/**
 * What an import did.
 *
 * @param faults row by row what was left out or only partly taken over
 */
public record ImportResult(
        UUID id, Instant at, String importedBy, String source, boolean whole, List<Count> counts, List<Fault> faults) {

    /** How many rows of one table were new, changed, as before, refused, and no longer listed. */
    public record Count(String table, int added, int updated, int unchanged, int refused, int gone) {}

    public long refused() {
        return faults.stream().filter(Fault::refused).count();
    }
}
