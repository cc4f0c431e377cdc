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

/** Reminds that a consent has no answer yet. */
@Component
public class RemindOfRequest {

    private final ConsentRequests requests;
    private final JobLog log;

    RemindOfRequest(ConsentRequests requests, JobLog log) {
        this.requests = requests;
        this.log = log;
    }

    @JobWorker(type = "consent.remind-of-request")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            requests.remind(new PlanId(in.planId()), in.requestId(), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID requestId) {}
}
