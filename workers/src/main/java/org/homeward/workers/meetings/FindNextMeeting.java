package org.homeward.workers.meetings;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.plan.PlanId;
import org.homeward.workers.EngineTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the date by which a rule asks for the next family team meeting; it only reads. */
@Component
public class FindNextMeeting {

    private final DeadlineDesk deadlines;
    private final ZoneId zone;

    FindNextMeeting(DeadlineDesk deadlines, @Value("${homeward.zone}") ZoneId zone) {
        this.deadlines = deadlines;
        this.zone = zone;
    }

    @JobWorker(type = "meetings.find-next-meeting")
    public Done handle(@VariablesAsType Input in) {
        return new Done(Optional.ofNullable(in.meetingRule())
                .flatMap(rule -> deadlines.due(new PlanId(in.planId()), rule))
                .map(day -> EngineTime.of(day.atStartOfDay(zone)))
                .orElse(null));
    }

    public record Input(UUID planId, @Nullable String meetingRule) {}

    /** {@code nextMeetingDueAt} is null when no rule asks for another meeting. */
    public record Done(@Nullable String nextMeetingDueAt) {}
}
