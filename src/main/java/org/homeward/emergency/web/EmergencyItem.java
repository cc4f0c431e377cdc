package org.homeward.emergency.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.emergency.EmergencyAccess;
import org.jspecify.annotations.Nullable;

/** An emergency access as other programs read it. */
record EmergencyItem(
        UUID accessId,
        String planId,
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
        @Nullable String review,
        long pages) {

    static EmergencyItem of(EmergencyAccess access) {
        return new EmergencyItem(
                access.id(),
                access.planId().toString(),
                access.name(),
                access.role(),
                access.kind(),
                access.reason(),
                access.openedAt(),
                access.until(),
                access.endedAt(),
                access.categories(),
                access.live(),
                access.justified(),
                access.review(),
                access.pages());
    }
}
