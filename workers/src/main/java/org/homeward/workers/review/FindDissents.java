package org.homeward.workers.review;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.homeward.review.ReviewDesk;
import org.homeward.workers.JobLog;
import org.springframework.stereotype.Component;

/** Finds the different views that nobody has answered in writing. */
@Component
public class FindDissents {

    private final ReviewDesk reviews;
    private final JobLog log;

    FindDissents(ReviewDesk reviews, JobLog log) {
        this.reviews = reviews;
        this.log = log;
    }

    @JobWorker(type = "review.find-dissents")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> new Done(reviews.unanswered(new PlanId(in.planId()))));
    }

    public record Input(UUID planId) {}

    public record Done(List<UUID> openDissents) {}
}
