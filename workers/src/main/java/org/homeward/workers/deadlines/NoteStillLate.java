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

/** Names what is late in a plan, once a day however many dates are late. */
@Component
public class NoteStillLate {

    private final DeadlineDesk deadlines;
    private final JobLog jobs;

    NoteStillLate(DeadlineDesk deadlines, JobLog jobs) {
        this.deadlines = deadlines;
        this.jobs = jobs;
    }

    @JobWorker(type = "deadlines.note-still-late")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return jobs.once(job, Nothing.class, key -> {
            deadlines.stillLate(new PlanId(in.planId()), job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId) {}
}
