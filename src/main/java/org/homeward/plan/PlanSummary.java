package org.homeward.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as one person may see it; what they may not see is null or empty. */
public record PlanSummary(
        PlanId planId,
        Stage stage,
        PlanStatus status,
        String jurisdiction,
        int version,
        ChildView child,
        List<Member> team,
        List<Goal> goals,
        List<Consent> consents,
        List<String> concerns,
        @Nullable String referral,
        @Nullable String closeReason,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** The child; partners see the given name only. */
    public record ChildView(
            String givenName,
            @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Nullable Integer age,
            @Nullable String language) {

        public String name() {
            return familyName == null ? givenName : givenName + " " + familyName;
        }
    }

    /** A person at the table. */
    public record Member(
            String name,
            String role,
            @Nullable String discipline,
            @Nullable String username,
            @Nullable String contact) {}

    /** What the plan wants to reach, and how one will know. */
    public record Goal(
            String title,
            @Nullable String measure,
            @Nullable String owner,
            @Nullable LocalDate targetDate,
            String status) {}

    /** A permission to share one category of record. */
    public record Consent(
            String category,
            String person,
            String recipient,
            String decision,
            @Nullable LocalDate expires) {}
}
