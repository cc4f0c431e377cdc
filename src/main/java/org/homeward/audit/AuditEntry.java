package org.homeward.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the trail with its place in the chain. */
public record AuditEntry(
        long id,
        long seq,
        Instant at,
        AuditKind kind,
        String what,
        String username,
        String roles,
        @Nullable String agency,
        @Nullable UUID planId,
        @Nullable String subject,
        Map<String, Object> detail,
        String hash) {}
