package org.homeward.policy.web;

import java.time.Instant;
import org.homeward.policy.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** A release or draft in the API; {@code number} is there once it was in force. */
record ReleaseAnswer(
        String id,
        @Nullable Integer number,
        String title,
        String status,
        String author,
        @Nullable String approver,
        @Nullable String reason,
        @Nullable String basedOn,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant effectiveAt,
        @Nullable Instant replacedAt,
        @Nullable String sentBackReason,
        boolean waitsForEngine) {

    static ReleaseAnswer of(ReleaseSummary release) {
        return new ReleaseAnswer(
                release.id().toString(),
                release.number(),
                release.title(),
                release.status().name(),
                release.author(),
                release.approver(),
                release.reason(),
                release.basedOn() == null ? null : release.basedOn().toString(),
                release.createdAt(),
                release.submittedAt(),
                release.approvedAt(),
                release.effectiveAt(),
                release.replacedAt(),
                release.sentBackReason(),
                release.waitsForEngine());
    }
}
