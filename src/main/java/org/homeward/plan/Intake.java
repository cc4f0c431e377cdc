package org.homeward.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a plan is opened.
 *
 * @param facts dates and other facts that deadlines are counted from, by the names of the fact list
 * @param concerns codes of what worries people; a code the models do not know stays on the record only
 */
public record Intake(
        ChildDetails child,
        String jurisdiction,
        Map<String, Object> facts,
        List<String> concerns,
        @Nullable String referral) {

    /** The child as written at intake. */
    public record ChildDetails(
            String givenName, String familyName, @Nullable LocalDate birthDate, String language) {}
}
