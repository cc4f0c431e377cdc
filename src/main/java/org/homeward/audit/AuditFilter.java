package org.homeward.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an auditor looks for; null asks for everything. */
public record AuditFilter(
        @Nullable String username,
        @Nullable UUID planId,
        @Nullable AuditKind kind,
        @Nullable String what,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
