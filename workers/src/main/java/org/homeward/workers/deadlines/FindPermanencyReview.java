package org.homeward.workers.deadlines;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.EngineTime;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds the earliest date by which the rules ask for a permanency review.
 *
 * <p>It only reads, so it may run as often as the dates move. A plan without any date to count from opens an incident;
 * a supervisor enters the missing fact, or the date of the review itself, and lets it try again.
 */
@Component
public class FindPermanencyReview {

    private static final List<String> RULES = List.of("il.permanency-hearing", "fed.permanency-hearing");
    private static final int DATE_LENGTH = 10;

    private final DeadlineDesk deadlines;
    private final ZoneId zone;

    FindPermanencyReview(DeadlineDesk deadlines, @Value("${homeward.zone}") ZoneId zone) {
        this.deadlines = deadlines;
        this.zone = zone;
    }

    @JobWorker(type = "deadlines.find-permanency-review")
    public Done handle(@VariablesAsType Input in) {
        LocalDate due = byRule(new PlanId(in.planId()))
                .or(() -> entered(in.permanencyReviewAt()))
                .orElseThrow(() -> Trouble.needsHelp("No date is known from which the permanency review is counted."
                        + " Enter the removal date (fact removalDate) and try again."));
        return new Done(EngineTime.of(due.atStartOfDay(zone)));
    }

    private Optional<LocalDate> byRule(PlanId plan) {
        return RULES.stream()
                .map(rule -> deadlines.due(plan, rule))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** What a supervisor entered, with or without a time of day. */
    private static Optional<LocalDate> entered(@Nullable String date) {
        if (date == null || date.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(
                    date.strip().substring(0, Math.min(DATE_LENGTH, date.strip().length()))));
        } catch (DateTimeParseException noDate) {
            throw Trouble.needsHelp(
                    "The date of the permanency review cannot be read. Enter permanencyReviewAt as a date, for example"
                            + " 2027-05-04, and try again.");
        }
    }

    public record Input(UUID planId, @Nullable String permanencyReviewAt) {}

    public record Done(String permanencyReviewAt) {}
}
