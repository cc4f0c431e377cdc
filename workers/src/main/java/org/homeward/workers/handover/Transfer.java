package org.homeward.workers.handover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.handover.HandoverDesk;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Puts the plan into the hands of the person who said yes. */
@Component
public class Transfer {

    private final HandoverDesk handovers;
    private final JobLog log;

    Transfer(HandoverDesk handovers, JobLog log) {
        this.handovers = handovers;
        this.log = log;
    }

    @JobWorker(type = "handover.transfer")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            handovers.transfer(new PlanId(in.planId()), new MatterId(in.matterId()), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID matterId) {}
}
