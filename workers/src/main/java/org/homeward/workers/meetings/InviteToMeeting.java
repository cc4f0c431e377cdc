package org.homeward.workers.meetings;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import io.camunda.client.api.response.ActivatedJob;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.letters.LetterDesk;
import org.homeward.letters.LetterKind;
import org.homeward.meetings.MeetingDesk;
import org.homeward.notice.NoticeKind;
import org.homeward.notice.PersonalNotices;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.homeward.workers.EngineTime;
import org.homeward.workers.JobLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the day of a family team meeting on the plan, where everybody on the team sees it, and invites the family. */
@Component
public class InviteToMeeting {

    private final PlanDesk plans;
    private final MeetingDesk meetings;
    private final PersonalNotices notices;
    private final LetterDesk letters;
    private final JobLog log;
    private final ZoneId zone;

    InviteToMeeting(
            PlanDesk plans,
            MeetingDesk meetings,
            PersonalNotices notices,
            LetterDesk letters,
            JobLog log,
            @Value("${homeward.zone}") ZoneId zone) {
        this.plans = plans;
        this.meetings = meetings;
        this.notices = notices;
        this.letters = letters;
        this.log = log;
        this.zone = zone;
    }

    @JobWorker(type = "meetings.invite-to-meeting")
    public Done handle(ActivatedJob job, @VariablesAsType Input in) {
        return log.once(job, Done.class, key -> {
            LocalDate day = MeetingDay.read(in.meetingOn(), "meetingOn");
            PlanId plan = new PlanId(in.planId());
            plans.note(
                    plan,
                    new TimelineNote(
                            key,
                            "scheduled",
                            "Family team meeting on " + MeetingDay.inWords(day),
                            Caller.SYSTEM.displayName(),
                            job.getElementId(),
                            null));
            meetings.called(plan, in.matterId(), day, key);
            notices.tellEverybody(in.planId(), NoticeKind.MEETING_CALLED, key);
            letters.send(plan, LetterKind.MEETING_INVITATION, Map.of("day", day), key);
            return new Done(EngineTime.of(day.atStartOfDay(zone)));
        });
    }

    public record Input(
            UUID planId, @Nullable UUID matterId, @Nullable String meetingOn) {}

    public record Done(String meetingAt) {}
}
