package org.homeward.workload;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one worker carries.
 *
 * @param username a user name, or a desk such as {@code @supervisor} when no worker answers for a plan
 * @param tasks open tasks that they have, or that nobody has in a plan for which they answer
 * @param level fine, full or too-many, as the table caseload says
 */
public record Load(
        String username,
        String name,
        int plans,
        int tasks,
        int late,
        @Nullable Instant nextDue,
        @Nullable LocalDate awayUntil,
        String level) {

    public boolean isDesk() {
        return username.startsWith("@");
    }
}
