package org.homeward.workers.plan;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.homeward.workers.JobLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the period that {@code check-in-cadence} answered into the date of the next check-in. */
@Component
public class ScheduleCheckIn {

    private static final String TABLE = "check-in-cadence";

    private final PlanDesk plans;
    private final JobLog log;
    private final Clock clock;

    ScheduleCheckIn(PlanDesk plans, JobLog log, Clock clock) {
        this.plans = plans;
        this.log = log;
        this.clock = clock;
    }

    @JobWorker(type = "plan.schedule-check-in")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> {
            var wait = PeriodFromTable.read(in.checkInEvery(), TABLE, clock);
            String title = "Next check-in on " + wait.day() + ", " + wait.inWords() + " from now";
            plans.note(
                    new PlanId(in.planId()),
                    new TimelineNote(key, "scheduled", title, Caller.SYSTEM.displayName(), job.getElementId(), TABLE));
            return new Done(wait.at());
        });
    }

    public record Input(UUID planId, @Nullable String checkInEvery) {}

    public record Done(String nextCheckInAt) {}
}
