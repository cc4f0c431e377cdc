package org.homeward.audit;

import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Something to be written on the audit trail: ids and codes only, never a name or a text of a plan.
 *
 * @param what a code, for example {@code plan.read}
 * @param subject the id of the thing that it is about, when the plan alone does not say
 */
public record AuditNote(
        AuditKind kind,
        Caller by,
        String what,
        @Nullable UUID planId,
        @Nullable String subject,
        Map<String, ?> detail) {

    public AuditNote(AuditKind kind, Caller by, String what, @Nullable UUID planId) {
        this(kind, by, what, planId, null, Map.of());
    }
}
