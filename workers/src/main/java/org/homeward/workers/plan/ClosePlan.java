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

/** Ends the plan, with the reason that the model gives. */
@Component
public class ClosePlan {

    private final PlanDesk plans;
    private final JobLog log;

    ClosePlan(PlanDesk plans, JobLog log) {
        this.plans = plans;
        this.log = log;
    }

    @JobWorker(type = "plan.close")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            plans.close(new PlanId(in.planId()), inWords(in.closeReason()), key, job.getElementId());
            return new Nothing();
        });
    }

    /** Codes of reasons read as words: {@code reached-adulthood} is "reached adulthood". */
    private static String inWords(@Nullable String code) {
        return code == null || code.isBlank() ? "no reason was given" : code.replace('-', ' ');
    }

    public record Input(UUID planId, @Nullable String closeReason) {}
}
