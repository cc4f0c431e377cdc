package org.homeward.workers.plan;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Makes the approved plan the next version of the record. */
@Component
public class PutVersionInForce {

    private final PlanDesk plans;
    private final JobLog log;

    PutVersionInForce(PlanDesk plans, JobLog log) {
        this.plans = plans;
        this.log = log;
    }

    @JobWorker(type = "plan.put-version-in-force")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            plans.newVersion(new PlanId(in.planId()), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId) {}
}
