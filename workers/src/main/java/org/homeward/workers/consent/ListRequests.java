package org.homeward.workers.consent;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.UUID;
import org.homeward.consent.Asked;
import org.homeward.consent.ConsentRequests;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.springframework.stereotype.Component;

/** Lists what the caseworker chose to ask for, by id and kind of record. */
@Component
public class ListRequests {

    private final ConsentRequests requests;
    private final JobLog log;

    ListRequests(ConsentRequests requests, JobLog log) {
        this.requests = requests;
        this.log = log;
    }

    @JobWorker(type = "consent.list-requests")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> new Done(requests.ask(new PlanId(in.planId()))));
    }

    public record Input(UUID planId) {}

    public record Done(List<Asked> consentRequests) {}
}
