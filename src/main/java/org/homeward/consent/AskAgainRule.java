package org.homeward.consent;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table that says when a consent is asked for again.
 *
 * @param age the birthday it is about; 0 for its own end
 * @param lead how long before, as a period such as {@code P30D}
 * @param lapses yes when the consent ends on that birthday
 */
public record AskAgainRule(
        String why,
        @Nullable Integer age,
        String lead,
        @Nullable String lapses) {

    boolean isAboutBirthday() {
        return age != null && age > 0;
    }

    boolean endsItThatDay() {
        return "yes".equals(lapses);
    }
}
