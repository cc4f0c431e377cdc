package org.homeward.workers.handover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.DateTimeException;
import java.time.Period;
import java.util.UUID;
import org.homeward.handover.HandoverDesk;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the next person must know, and says whether that person was named already. */
@Component
public class Prepare {

    private final HandoverDesk handovers;
    private final JobLog log;

    Prepare(HandoverDesk handovers, JobLog log) {
        this.handovers = handovers;
        this.log = log;
    }

    @JobWorker(type = "handover.prepare")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(
                job,
                Done.class,
                key -> new Done(handovers.prepare(
                        new PlanId(in.planId()), new MatterId(in.matterId()), period(in.lookAhead()))));
    }

    private static Period period(@Nullable String text) {
        try {
            return Period.parse(text == null ? "" : text);
        } catch (DateTimeException noPeriod) {
            throw Trouble.needsHelp("The table \"task-due\" does not say how far the packet looks ahead. Add the row"
                    + " look-ahead, for example P60D, or set lookAhead, and try again.");
        }
    }

    public record Input(
            UUID planId, UUID matterId, @Nullable String lookAhead) {}

    public record Done(boolean receiverNamed) {}
}
