package org.homeward.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the audit trail. */
@Service
public class AuditDesk {

    private final AuditEntries entries;

    AuditDesk(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * Writes a note down for good, in the caller's transaction: what is rolled back was not done and is not on the trail.
     *
     * <p>The database links the entry to the chain when the transaction commits.
     */
    @Transactional
    public void write(AuditNote note) {
        entries.add(note);
    }
}
