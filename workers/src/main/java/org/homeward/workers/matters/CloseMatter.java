package org.homeward.workers.matters;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.matters.MatterDesk;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends a matter with the outcome that the model names. */
@Component
public class CloseMatter {

    private final MatterDesk matters;
    private final JobLog log;

    CloseMatter(MatterDesk matters, JobLog log) {
        this.matters = matters;
        this.log = log;
    }

    @JobWorker(type = "matters.close")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            String outcome = in.matterOutcome() == null || in.matterOutcome().isBlank() ? "done" : in.matterOutcome();
            matters.close(new PlanId(in.planId()), new MatterId(in.matterId()), outcome, key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(
            UUID planId, UUID matterId, @Nullable String matterOutcome) {}
}
