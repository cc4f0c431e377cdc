package org.homeward.workers.plan;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.LocalDate;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.DayFromModel;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the day on which a permanency review was really held; the next one is counted from there. */
@Component
public class RecordReview {

    private final PlanDesk plans;
    private final JobLog log;

    RecordReview(PlanDesk plans, JobLog log) {
        this.plans = plans;
        this.log = log;
    }

    @JobWorker(type = "plan.record-review")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            LocalDate heldOn =
                    DayFromModel.read(in.reviewHeldOn(), "reviewHeldOn", "The day on which the review was held");
            try {
                plans.held(new PlanId(in.planId()), "permanency-hearing", heldOn, key, job.getElementId());
            } catch (BadInput refused) {
                throw Trouble.needsHelp("The review cannot have been held on " + heldOn + ". "
                        + refused.errors().getFirst().message() + " Correct reviewHeldOn and try again.");
            }
            return new Nothing();
        });
    }

    /** The day comes as text: the engine's client reads no dates. */
    public record Input(UUID planId, @Nullable String reviewHeldOn) {}
}
