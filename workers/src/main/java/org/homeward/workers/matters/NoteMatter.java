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
import org.springframework.stereotype.Component;

/** Writes on the timeline what the model has to say about a matter. */
@Component
public class NoteMatter {

    private final MatterDesk matters;
    private final JobLog log;

    NoteMatter(MatterDesk matters, JobLog log) {
        this.matters = matters;
        this.log = log;
    }

    @JobWorker(type = "matters.note")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            matters.note(
                    new PlanId(in.planId()), new MatterId(in.matterId()), in.matterNote(), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID matterId, String matterNote) {}
}
