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

/** Ends a consent whose last day has passed. */
@Component
public class ExpireConsent {

    private final ConsentLives lives;
    private final JobLog log;

    ExpireConsent(ConsentLives lives, JobLog log) {
        this.lives = lives;
        this.log = log;
    }

    @JobWorker(type = "consent.expire-consent")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            lives.expire(new PlanId(in.planId()), in.consentId(), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID consentId) {}
}
