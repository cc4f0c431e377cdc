package org.homeward.workers.consent;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.consent.ConsentLives;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Says on the plan that sharing has stopped. */
@Component
public class StopSharing {

    private final ConsentLives lives;
    private final JobLog log;

    StopSharing(ConsentLives lives, JobLog log) {
        this.lives = lives;
        this.log = log;
    }

    @JobWorker(type = "consent.stop-sharing")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            lives.stopped(new PlanId(in.planId()), in.consentId(), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID consentId) {}
}
