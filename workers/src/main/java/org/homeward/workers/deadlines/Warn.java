package org.homeward.workers.deadlines;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Reminds the people of a plan that a date is near. */
@Component
public class Warn {

    private final DeadlineDesk deadlines;
    private final JobLog jobs;

    Warn(DeadlineDesk deadlines, JobLog jobs) {
        this.deadlines = deadlines;
        this.jobs = jobs;
    }

    @JobWorker(type = "deadlines.warn")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return jobs.once(job, Nothing.class, key -> {
            deadlines.warn(new PlanId(in.planId()), in.deadlineId(), job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID deadlineId) {}
}
