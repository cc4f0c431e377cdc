package org.homeward.workers.agreement;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Says on the plan that the family still has the draft to read. */
@Component
public class RemindOfDraft {

    private static final String TABLE = "answer-times";

    private final PlanDesk plans;
    private final JobLog log;

    RemindOfDraft(PlanDesk plans, JobLog log) {
        this.plans = plans;
        this.log = log;
    }

    @JobWorker(type = "agreement.remind-of-draft")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            String title = "Reminder: the draft of the plan waits for an answer";
            plans.note(
                    new PlanId(in.planId()),
                    new TimelineNote(key, "reminder", title, Caller.SYSTEM.displayName(), job.getElementId(), TABLE));
            return new Nothing();
        });
    }

    public record Input(UUID planId) {}
}
