package org.homeward.emergency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A plan that somebody opened in an emergency.
 *
 * @param kind a code of {@link EmergencyKind}
 * @param reason in the person's own words; null when whoever asks may not read it
 * @param live whether it still opens the plan
 * @param justified what the supervisor said; null until then
 * @param pages how many pages of the plan were opened because of it
 */
public record EmergencyAccess(
        UUID id,
        PlanId planId,
        String username,
        String name,
        String role,
        String kind,
        @Nullable String reason,
        Instant openedAt,
        Instant until,
        @Nullable Instant endedAt,
        List<String> categories,
        boolean live,
        @Nullable Boolean justified,
        @Nullable Instant reviewedAt,
        @Nullable String reviewerName,
        @Nullable String review,
        long pages) {

    /** What made it an emergency, in words. */
    public String kindInWords() {
        return EmergencyKind.of(kind).map(EmergencyKind::words).orElse(kind);
    }
}
