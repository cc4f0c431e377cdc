package org.homeward.plan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.BadInput;
import org.homeward.plan.Intake;
import org.jspecify.annotations.Nullable;

/** The body of an intake; what is missing is told by field. */
record IntakeRequest(
        @Nullable ChildRequest child,
        @Nullable String jurisdiction,
        @Nullable Map<String, Object> facts,
        @Nullable List<String> concerns,
        @Nullable String referral) {

    record ChildRequest(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String language) {}

    Intake toIntake() {
        if (child == null) {
            throw new BadInput("child", "Enter the child's givenName and familyName.");
        }
        return new Intake(
                new Intake.ChildDetails(
                        text(child.givenName()),
                        text(child.familyName()),
                        date(child.birthDate()),
                        child.language() == null || child.language().isBlank()
                                ? "en"
                                : child.language().strip()),
                text(jurisdiction),
                known(facts),
                concerns == null
                        ? List.of()
                        : concerns.stream().filter(Objects::nonNull).toList(),
                referral == null || referral.isBlank() ? null : referral);
    }

    /** A fact that is sent as null is a fact that is not known. */
    private static Map<String, Object> known(@Nullable Map<String, Object> facts) {
        var known = new LinkedHashMap<String, Object>();
        if (facts != null) {
            facts.forEach((name, value) -> {
                if (value != null) {
                    known.put(name, value);
                }
            });
        }
        return known;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            throw new BadInput("child.birthDate", "Enter the birth date as year-month-day, for example 2014-05-21.");
        }
    }
}
