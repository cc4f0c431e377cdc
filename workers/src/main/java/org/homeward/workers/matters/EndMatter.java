package org.homeward.workers.matters;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.matters.MatterDesk;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends another matter that runs beside this process, when there is one, and its process with it. */
@Component
public class EndMatter {

    private final MatterDesk matters;
    private final JobLog log;

    EndMatter(MatterDesk matters, JobLog log) {
        this.matters = matters;
        this.log = log;
    }

    @JobWorker(type = "matters.end")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            if (in.endedMatterId() != null) {
                String outcome = in.matterOutcome() == null ? "done" : in.matterOutcome();
                matters.end(new PlanId(in.planId()), new MatterId(in.endedMatterId()), outcome);
            }
            return new Nothing();
        });
    }

    public record Input(
            UUID planId,
            @Nullable UUID endedMatterId,
            @Nullable String matterOutcome) {}
}
