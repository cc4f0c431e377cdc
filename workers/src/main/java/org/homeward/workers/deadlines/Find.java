package org.homeward.workers.deadlines;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
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
 * Finds the moment at which the day, or the hours, of one rule are over.
 *
 * <p>It only reads, so it may run as often as a model asks. When the rule has no such date and the model names no period
 * instead, an incident says which fact is missing.
 */
@Component
public class Find {

    private static final int DATE_LENGTH = 10;

    private final DeadlineDesk deadlines;
    private final ZoneId zone;
    private final Clock clock;

    Find(DeadlineDesk deadlines, @Value("${homeward.zone}") ZoneId zone, Clock clock) {
        this.deadlines = deadlines;
        this.zone = zone;
        this.clock = clock;
    }

    @JobWorker(type = "deadlines.find")
    public Done handle(@VariablesAsType Input in) {
        LocalDate anchor = day(in.anchorDate());
        ZonedDateTime over = deadlines
                .over(new PlanId(in.planId()), in.ruleId(), anchor)
                .or(() -> otherwise(in.orWithin(), anchor))
                .orElseThrow(() -> Trouble.needsHelp("The rule " + in.ruleId() + " has no date in this plan"
                        + (in.anchorDate() == null ? "" : " that is counted from " + in.anchorDate())
                        + ". Look at the plan's deadlines, enter the fact that the rule waits for, and try again."));
        return new Done(EngineTime.of(over));
    }

    /** Where the law of the plan's place sets no date, the model may name a period from a table. */
    private Optional<ZonedDateTime> otherwise(@Nullable String period, @Nullable LocalDate anchor) {
        if (period == null || period.isBlank()) {
            return Optional.empty();
        }
        LocalDate from = anchor == null ? LocalDate.ofInstant(clock.instant(), zone) : anchor;
        try {
            return Optional.of(from.plus(Period.parse(period)).plusDays(1).atStartOfDay(zone));
        } catch (DateTimeParseException noPeriod) {
            throw Trouble.needsHelp("The table answered \"" + period
                    + "\", which is not a period such as P30D. Correct the table, or orWithin here, and try again.");
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(
                    text.strip().substring(0, Math.min(DATE_LENGTH, text.strip().length())));
        } catch (DateTimeParseException noDate) {
            throw Trouble.needsHelp("The day to count from cannot be read. Enter anchorDate as a date, for example"
                    + " 2027-05-04, and try again.");
        }
    }

    public record Input(
            UUID planId,
            String ruleId,
            @Nullable String anchorDate,
            @Nullable String orWithin) {}

    public record Done(String dueAt) {}
}
