package org.homeward.workers.permanency;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.letters.LetterDesk;
import org.homeward.letters.LetterKind;
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
    private final LetterDesk letters;
    private final JobLog log;

    AnnounceReview(NoticeDesk notices, LetterDesk letters, JobLog log) {
        this.notices = notices;
        this.letters = letters;
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
                PlanId plan = new PlanId(in.planId());

                notices.announce(plan, title, day, rows, key, job.getElementId());
                letters.send(plan, LetterKind.PERMANENCY_REVIEW, Map.of("day", day), key);
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
