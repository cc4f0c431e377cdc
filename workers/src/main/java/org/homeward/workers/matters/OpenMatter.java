package org.homeward.workers.matters;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.homeward.matters.MatterDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a matter that the model is about to call. */
@Component
public class OpenMatter {

    private final MatterDesk matters;
    private final JobLog log;
    private final Clock clock;

    OpenMatter(MatterDesk matters, JobLog log, Clock clock) {
        this.matters = matters;
        this.log = log;
        this.clock = clock;
    }

    @JobWorker(type = "matters.open")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> {
            if (in.matterKind() == null || in.matterKind().isBlank()) {
                throw Trouble.needsHelp("The model does not say what kind of matter to open. Set matterKind to the"
                        + " name of a process, for example escalation, and try again.");
            }
            var id = matters.open(new PlanId(in.planId()), in.matterKind(), in.matterReason(), key, job.getElementId());
            return new Done(id.toString(), LocalDate.now(clock).toString());
        });
    }

    public record Input(
            UUID planId,
            @Nullable String matterKind,
            @Nullable String matterReason) {}

    /** The day comes along, because models count from it. */
    public record Done(String openedMatterId, String openedMatterOn) {}
}
