package org.homeward.policy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be known about a release without its contents; {@code number} is there once it was in force. */
public record ReleaseSummary(
        UUID id,
        @Nullable Integer number,
        String title,
        ReleaseStatus status,
        String author,
        @Nullable String reason,
        @Nullable String submittedBy,
        @Nullable String approver,
        @Nullable String sentBackBy,
        @Nullable String sentBackReason,
        @Nullable UUID basedOn,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant effectiveAt,
        @Nullable Instant replacedAt,
        boolean waitsForEngine,
        @Nullable String deployRefused) {}
