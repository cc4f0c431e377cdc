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

/** Starts the process that looks after a consent that was given. */
@Component
public class BeginLife {

    private final ConsentRequests requests;
    private final JobLog log;

    BeginLife(ConsentRequests requests, JobLog log) {
        this.requests = requests;
        this.log = log;
    }

    @JobWorker(type = "consent.begin-life")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            requests.beginLife(new PlanId(in.planId()), in.requestId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID requestId) {}
}
