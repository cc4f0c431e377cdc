package org.homeward.workers.review;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.homeward.review.Invitation;
import org.homeward.review.ReviewDesk;
import org.homeward.review.Seat;
import org.homeward.workers.JobLog;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins a review and asks each discipline that the table names for an assessment. */
@Component
public class InviteDisciplines {

    private final ReviewDesk reviews;
    private final JobLog log;

    InviteDisciplines(ReviewDesk reviews, JobLog log) {
        this.reviews = reviews;
        this.log = log;
    }

    @JobWorker(type = "review.invite-disciplines")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> new Done(reviews.invite(new PlanId(in.planId()), seats(in), key)));
    }

    private static List<Seat> seats(Input in) {
        if (in.requiredDisciplines() == null || in.requiredDisciplines().isEmpty()) {
            throw Trouble.needsHelp("The table \"required-disciplines\" names nobody, so there is nobody to ask."
                    + " Correct the table, or the variable requiredDisciplines here, and try again.");
        }
        return in.requiredDisciplines();
    }

    public record Input(UUID planId, @Nullable List<Seat> requiredDisciplines) {}

    public record Done(List<Invitation> invitations) {}
}
