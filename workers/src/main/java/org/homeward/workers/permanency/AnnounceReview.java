package org.homeward.workers.permanency;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.homeward.notice.Notice;
import org.homeward.notice.NoticeDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes on the plan who is told of the permanency review, how, and by which day. */
@Component
public class AnnounceReview {

    private final NoticeDesk notices;
    private final JobLog log;

    AnnounceReview(NoticeDesk notices, JobLog log) {
        this.notices = notices;
        this.log = log;
    }

    @JobWorker(type = "permanency.announce-review")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            List<Notice> rows = in.notices() == null ? List.of() : in.notices();
            String title = "These people have to be told of the permanency review";
            try {
                LocalDate day = OffsetDateTime.parse(in.reviewDueAt() == null ? "" : in.reviewDueAt())
                        .toLocalDate();
                notices.announce(new PlanId(in.planId()), title, day, rows, key, job.getElementId());
            } catch (DateTimeException noDay) {
                throw Trouble.needsHelp("The day of the review, or a period in the table \"notice-routing\", cannot be"
                        + " read. Correct reviewDueAt or the table and try again.");
            }
            return new Nothing();
        });
    }

    public record Input(
            UUID planId,
            @Nullable String reviewDueAt,
            @Nullable List<Notice> notices) {}
}
