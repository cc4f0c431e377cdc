package org.homeward.workers.plan;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a plan that is being lived to a new review; a plan that is still being made is reviewed anyway. */
@Component
public class AskForAmendment {

    private final PlanDesk plans;
    private final JobLog log;

    AskForAmendment(PlanDesk plans, JobLog log) {
        this.plans = plans;
        this.log = log;
    }

    @JobWorker(type = "plan.ask-for-amendment")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            String reason = in.amendmentReason() == null ? "A review of the plan was asked for" : in.amendmentReason();
            plans.askForAmendment(new PlanId(in.planId()), reason, key, job.getElementId());
            return new Nothing();
        });
    }

    /** The reason is plain words that stand in the model. */
    public record Input(UUID planId, @Nullable String amendmentReason) {}
}
