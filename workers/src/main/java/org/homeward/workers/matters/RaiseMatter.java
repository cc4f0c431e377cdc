package org.homeward.workers.matters;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.matters.MatterDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins a matter that runs beside the model, which goes on without waiting for it. */
@Component
public class RaiseMatter {

    private final MatterDesk matters;
    private final JobLog log;

    RaiseMatter(MatterDesk matters, JobLog log) {
        this.matters = matters;
        this.log = log;
    }

    @JobWorker(type = "matters.raise")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> {
            if (in.matterKind() == null || in.matterKind().isBlank()) {
                throw Trouble.needsHelp("The model does not say what kind of matter to begin. Set matterKind to the"
                        + " name of a process, for example family-team-meeting, and try again.");
            }
            var id =
                    matters.raise(new PlanId(in.planId()), in.matterKind(), in.matterReason(), key, job.getElementId());
            return new Done(id.toString());
        });
    }

    public record Input(
            UUID planId,
            @Nullable String matterKind,
            @Nullable String matterReason) {}

    public record Done(String raisedMatterId) {}
}
