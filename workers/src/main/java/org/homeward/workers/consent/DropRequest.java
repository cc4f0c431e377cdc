package org.homeward.workers.consent;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.consent.ConsentRequests;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Leaves a record closed that nobody can open. */
@Component
public class DropRequest {

    private final ConsentRequests requests;
    private final JobLog log;

    DropRequest(ConsentRequests requests, JobLog log) {
        this.requests = requests;
        this.log = log;
    }

    @JobWorker(type = "consent.drop-request")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            requests.drop(new PlanId(in.planId()), in.requestId(), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID requestId) {}
}
