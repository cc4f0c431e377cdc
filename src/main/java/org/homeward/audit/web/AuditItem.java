package org.homeward.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** One entry of the trail in the API. */
record AuditItem(
        String entryId,
        long seq,
        Instant at,
        String kind,
        String what,
        String username,
        List<String> roles,
        @Nullable String agency,
        @Nullable UUID planId,
        @Nullable String subject,
        Map<String, Object> detail,
        String hash) {

    static AuditItem of(AuditEntry entry) {
        return new AuditItem(
                Long.toString(entry.id()),
                entry.seq(),
                entry.at(),
                entry.kind().code(),
                entry.what(),
                entry.username(),
                entry.roles().isEmpty() ? List.of() : List.of(entry.roles().split(",")),
                entry.agency(),
                entry.planId(),
                entry.subject(),
                entry.detail(),
                entry.hash());
    }
}
