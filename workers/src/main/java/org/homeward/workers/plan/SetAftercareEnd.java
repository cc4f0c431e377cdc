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

/** Turns the period that {@code aftercare-length} answered into the date on which aftercare ends. */
@Component
public class SetAftercareEnd {

    private static final String TABLE = "aftercare-length";

    private final PlanDesk plans;
    private final JobLog log;
    private final Clock clock;

    SetAftercareEnd(PlanDesk plans, JobLog log, Clock clock) {
        this.plans = plans;
        this.log = log;
        this.clock = clock;
    }

    @JobWorker(type = "plan.set-aftercare-end")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> {
            var aftercare = PeriodFromTable.read(in.aftercareFor(), TABLE, clock);
            String title = "Aftercare lasts until " + aftercare.day() + ", " + aftercare.inWords() + " from now";
            plans.note(
                    new PlanId(in.planId()),
                    new TimelineNote(key, "scheduled", title, Caller.SYSTEM.displayName(), job.getElementId(), TABLE));
            return new Done(aftercare.at());
        });
    }

    public record Input(UUID planId, @Nullable String aftercareFor) {}

    public record Done(String aftercareUntil) {}
}
