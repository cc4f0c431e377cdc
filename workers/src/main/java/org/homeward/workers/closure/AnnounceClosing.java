package org.homeward.workers.closure;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
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

/** Writes on the plan who is told that it will end; nobody is told later than the table says. */
@Component
public class AnnounceClosing {

    private final NoticeDesk notices;
    private final LetterDesk letters;
    private final JobLog log;
    private final Clock clock;

    AnnounceClosing(NoticeDesk notices, LetterDesk letters, JobLog log, Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.log = log;
        this.clock = clock;
    }

    @JobWorker(type = "closure.announce-closing")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            List<Notice> rows = in.notices() == null ? List.of() : in.notices();
            String title = "These people have to be told that the plan will end";
            try {
                PlanId plan = new PlanId(in.planId());
                LocalDate day = earliestEnd(rows);
                notices.announce(plan, title, day, rows, key, job.getElementId());
                letters.send(plan, LetterKind.PLAN_ENDS, Map.of("day", day), key);
            } catch (DateTimeException noPeriod) {
                throw Trouble.needsHelp("A period in the table \"notice-routing\" cannot be read. Correct the table, or"
                        + " the variable notices, and try again.");
            }
            return new Nothing();
        });
    }

    /** The plan ends after the longest notice; whoever gets it is told today. */
    private LocalDate earliestEnd(List<Notice> rows) {
        LocalDate today = LocalDate.now(clock);
        return rows.stream()
                .map(notice -> today.plus(Period.parse(notice.ahead())))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    public record Input(UUID planId, @Nullable List<Notice> notices) {}
}
