package org.homeward.workers.consent;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.consent.AskedAgain;
import org.homeward.consent.ConsentLives;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a new request for a record that somebody agreed to share before. */
@Component
public class AskAgain {

    private final ConsentLives lives;
    private final JobLog log;

    AskAgain(ConsentLives lives, JobLog log) {
        this.lives = lives;
        this.log = log;
    }

    @JobWorker(type = "consent.ask-again")
    public AskedAgain handle(ActivatedJob job, @VariablesAsType Input in) {
        String why = in.askAgainWhy() == null ? "expiry" : in.askAgainWhy();
        return log.once(
                job, AskedAgain.class, key -> lives.askAgain(new PlanId(in.planId()), in.consentId(), why, key));
    }

    public record Input(
            UUID planId, UUID consentId, @Nullable String askAgainWhy) {}
}
