package org.homeward.workers.meetings;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.meetings.MeetingDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.homeward.workers.JobLog;
import org.homeward.workers.Nothing;
import org.homeward.workers.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the day on which a family team meeting was really held.
 *
 * <p>It counts for the first of the model's rules that still waits for a meeting; the next one is counted from there.
 * A plan without such a rule only gets a note.
 */
@Component
public class RecordMeeting {

    private final PlanDesk plans;
    private final MeetingDesk meetings;
    private final DeadlineDesk deadlines;
    private final JobLog log;

    RecordMeeting(PlanDesk plans, MeetingDesk meetings, DeadlineDesk deadlines, JobLog log) {
        this.plans = plans;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.log = log;
    }

    @JobWorker(type = "meetings.record-meeting")
    public Nothing handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Nothing.class, key -> {
            PlanId plan = new PlanId(in.planId());
            LocalDate day = MeetingDay.read(in.meetingHeldOn(), "meetingHeldOn");
            in.meetingRules().stream()
                    .filter(rule -> deadlines.due(plan, rule).isPresent())
                    .findFirst()
                    .ifPresentOrElse(rule -> hold(plan, rule, day, key, job), () -> note(plan, day, key, job));
            meetings.held(plan, day);
            return new Nothing();
        });
    }

    private void hold(PlanId plan, String rule, LocalDate day, String key, ActivatedJob job) {
        try {
            plans.held(plan, rule, day, key, job.getElementId());
        } catch (BadInput refused) {
            throw Trouble.needsHelp("The meeting cannot have been held on " + day + ". "
                    + refused.errors().getFirst().message() + " Correct meetingHeldOn and try again.");
        }
    }

    private void note(PlanId plan, LocalDate day, String key, ActivatedJob job) {
        plans.note(
                plan,
                new TimelineNote(
                        key,
                        "held",
                        "Family team meeting held on " + MeetingDay.inWords(day),
                        Caller.SYSTEM.displayName(),
                        job.getElementId(),
                        null));
    }

    public record Input(UUID planId, @Nullable String meetingHeldOn, List<String> meetingRules) {}
}
