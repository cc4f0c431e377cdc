package org.homeward.workers.review;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.homeward.review.ReviewDesk;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.springframework.stereotype.Component;

/** Closes an assessment that did not come; the review goes on. */
@Component
public class GoOnWithout {

    private final ReviewDesk reviews;
    private final JobLog log;

    GoOnWithout(ReviewDesk reviews, JobLog log) {
        this.reviews = reviews;
        this.log = log;
    }

    @JobWorker(type = "review.go-on-without")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            reviews.goOnWithout(new PlanId(in.planId()), in.assessmentId(), key, job.getElementId());
            return new Nothing();
        });
    }

    public record Input(UUID planId, UUID assessmentId) {}
}
