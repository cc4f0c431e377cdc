package org.homeward.workers.deadlines;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.EngineTime;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the moment at which the day, or the hours, of one rule are over.
 *
 * <p>It only reads, so it may run as often as a model asks. When the rule has no such date, an incident says which fact
 * is missing.
 */
@Component
public class Find {

    private static final int DATE_LENGTH = 10;

    private final DeadlineDesk deadlines;

    Find(DeadlineDesk deadlines) {
        this.deadlines = deadlines;
    }

    @JobWorker(type = "deadlines.find")
    public Done handle(@VariablesAsType Input in) {
        ZonedDateTime over = deadlines
                .over(new PlanId(in.planId()), in.ruleId(), day(in.anchorDate()))
                .orElseThrow(() -> Trouble.needsHelp("The rule " + in.ruleId() + " has no date in this plan"
                        + (in.anchorDate() == null ? "" : " that is counted from " + in.anchorDate())
                        + ". Look at the plan's deadlines, enter the fact that the rule waits for, and try again."));
        return new Done(EngineTime.of(over));
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
            UUID planId, String ruleId, @Nullable String anchorDate) {}

    public record Done(String dueAt) {}
}
