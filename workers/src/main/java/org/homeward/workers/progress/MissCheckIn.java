package org.homeward.workers.progress;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.homeward.progress.ProgressDesk;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Keeps that nobody checked in in time. */
@Component
public class MissCheckIn {

    private final ProgressDesk progress;
    private final JobLog log;

    MissCheckIn(ProgressDesk progress, JobLog log) {
        this.progress = progress;
        this.log = log;
    }

    @JobWorker(type = "progress.miss-check-in")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            progress.missed(new PlanId(in.planId()), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId) {}
}
