package org.homeward.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
            @Nullable String contact,
            @Nullable String backup) {}

    /** What the plan wants to reach, and how one will know. */
    public record Goal(
            String title,
            @Nullable String measure,
            @Nullable String owner,
            @Nullable LocalDate targetDate,
            String status,
            @Nullable String milestone) {}

    /**
     * An answer about sharing one category of record.
     *
     * @param endReason withdrawn, expired, replaced, refused, recipient-left or plan-closed, once it has ended
     */
    public record Consent(
            UUID id,
            String category,
            String person,
            String recipient,
            String decision,
            @Nullable LocalDate expires,
            @Nullable String limits,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        /** Whether all of the record may be shared on that day. */
        boolean holdsOn(LocalDate day) {
            return decision.equals("granted") && endedAt == null && (expires == null || !expires.isBefore(day));
        }

        /** Whether it can still be taken back. */
        public boolean mayBeTakenBack() {
            return !decision.equals("refused") && endedAt == null;
        }

        /** The answer for people. */
        public String inWords() {
            String answer = switch (decision) {
                case "granted" -> "Yes";
                case "granted-in-part" -> "In part";
                default -> "No";
            };
            return endReason == null ? answer : answer + ", but it has ended: " + endReason.replace('-', ' ');
        }
    }
}
