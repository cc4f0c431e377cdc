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

/** Puts on hold what a matter disputes, or sets it free again. */
@Component
public class StayMatter {

    private final MatterDesk matters;
    private final JobLog log;

    StayMatter(MatterDesk matters, JobLog log) {
        this.matters = matters;
        this.log = log;
    }

    @JobWorker(type = "matters.stay")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            matters.hold(new PlanId(in.planId()), new MatterId(in.matterId()), in.stay(), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID matterId, boolean stay) {}
}
