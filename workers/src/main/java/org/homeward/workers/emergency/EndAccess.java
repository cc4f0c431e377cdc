package org.homeward.workers.emergency;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.emergency.EmergencyEnds;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Ends an emergency access whose time is over. */
@Component
public class EndAccess {

    private final EmergencyEnds ends;
    private final JobLog log;

    EndAccess(EmergencyEnds ends, JobLog log) {
        this.ends = ends;
        this.log = log;
    }

    @JobWorker(type = "emergency.end-access")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            ends.ranOut(in.accessId(), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID accessId) {}
}
