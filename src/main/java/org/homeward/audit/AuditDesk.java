package org.homeward.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The front door of the audit trail. */
@Service
public class AuditDesk {

    /** Set on the request when a change that it made is on the trail. */
    public static final String CHANGE_WRITTEN = AuditDesk.class.getName() + ".change";

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
        if (note.kind() == AuditKind.CHANGE
                && RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            request.setAttribute(CHANGE_WRITTEN, true, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
