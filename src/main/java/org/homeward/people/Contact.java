package org.homeward.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a plan and who steps in, by user name; a name with {@code @} before it is a desk: anybody of that role.
 *
 * @param reason opened, handover, left, backup-left, away, chosen
 * @param actingNow who answers today; another one than {@code username} while that person is away
 * @param awayUntil the last day of the absence; null when nobody is away
 */
public record Contact(
        String username,
        String backup,
        Instant since,
        String reason,
        String givenBy,
        String actingNow,
        java.time.@Nullable LocalDate awayUntil) {

    /** The desk that steps in when nobody is named. */
    public static final String SUPERVISORS = "@supervisor";

    /** The desk behind the supervisors. */
    public static final String REGION = "@regional-administrator";

    public static boolean isDesk(String name) {
        return name.startsWith("@");
    }

    /** The desk that stands behind somebody. */
    static String deskBehind(String name) {
        return name.equals(SUPERVISORS) ? REGION : SUPERVISORS;
    }

    /** Whether a person, not a desk, answers for the plan. */
    public boolean hasWorker() {
        return !isDesk(username);
    }
}
