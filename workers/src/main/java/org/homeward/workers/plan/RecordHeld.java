package org.homeward.workers.plan;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.homeward.workers.Trouble;
import org.springframework.stereotype.Component;

/** Keeps that what a rule asks for was done today, so that its deadline is met. */
@Component
public class RecordHeld {

    private final PlanDesk plans;
    private final JobLog log;

    RecordHeld(PlanDesk plans, JobLog log) {
        this.plans = plans;
        this.log = log;
    }

    @JobWorker(type = "plan.record-held")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            try {
                plans.met(new PlanId(in.planId()), in.heldKind(), key, job.getElementId());
            } catch (BadInput refused) {
                throw Trouble.needsHelp("No rule is called \"" + in.heldKind() + "\". Correct heldKind and try again.");
            }
            return new Nothing();
        });
    }

    public record Input(UUID planId, String heldKind) {}
}
