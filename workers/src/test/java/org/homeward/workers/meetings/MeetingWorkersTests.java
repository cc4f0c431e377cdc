package org.homeward.workers.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.JobError;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.deadlines.DeadlineDesk;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.Today;
import org.homeward.plan.Intake;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineEntry;
import org.homeward.workers.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HomewardTest
class MeetingWorkersTests {

    private static final Caller SUE = new Caller("sue", "Sue", Set.of(Role.SUPERVISOR));
    private static final List<String> RULES = List.of("il.family-meeting-first", "il.family-meeting-next");

    @Autowired
    private PlanDesk plans;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private InviteToMeeting inviteToMeeting;

    @Autowired
    private RecordMeeting recordMeeting;

    @Autowired
    private FindNextMeeting findNextMeeting;

    private PlanId plan;
    private LocalDate today;

    @BeforeEach
    void openPlan() {
        today = Today.date();
        plan = open("US-IL");
    }

    @Test
    void writesTheDayOfTheMeetingOnThePlanOnce() {
        ActivatedJob job = Jobs.of("meetings.invite-to-meeting", "invite-to-meeting");
        var in = new InviteToMeeting.Input(plan.value(), null, "2031-03-05");

        inviteToMeeting.handle(job, in);
        var done = inviteToMeeting.handle(job, in);

        assertThat(OffsetDateTime.parse(done.meetingAt())).isEqualTo(OffsetDateTime.parse("2031-03-05T00:00-06:00"));
        assertThat(titles(plan)).containsOnlyOnce("Family team meeting on 5 March 2031");
    }

    @Test
    void countsTheNextMeetingFromTheOneThatWasHeld() {
        assertThat(deadlines.due(plan, "il.family-meeting-first")).isPresent();

        record(plan, today.minusDays(1));

        assertThat(deadlines.due(plan, "il.family-meeting-first")).isEmpty();
        assertThat(deadlines.due(plan, "il.family-meeting-next"))
                .contains(today.minusDays(1).plusMonths(3));
        assertThat(titles(plan)).contains("Family meeting was held on " + today.minusDays(1));

        record(plan, today);
        assertThat(deadlines.due(plan, "il.family-meeting-next")).contains(today.plusMonths(3));
        assertThat(findNextMeeting
                        .handle(new FindNextMeeting.Input(plan.value(), "il.family-meeting-next"))
                        .nextMeetingDueAt())
                .startsWith(today.plusMonths(3).toString());
    }

    @Test
    void onlyNotesAMeetingThatNoRuleAsksFor() {
        PlanId elsewhere = open("US-FED");

        record(elsewhere, today);

        assertThat(titles(elsewhere)).anyMatch(title -> title.startsWith("Family team meeting held on"));
        assertThat(findNextMeeting
                        .handle(new FindNextMeeting.Input(elsewhere.value(), null))
                        .nextMeetingDueAt())
                .isNull();
    }

    @Test
    void asksForHelpWithADayThatCannotBe() {
        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> recordMeeting.handle(
                        Jobs.of("meetings.record-meeting", "x"), new RecordMeeting.Input(plan.value(), "soon", RULES)))
                .satisfies(failure -> assertThat(failure.getErrorMessage()).contains("meetingHeldOn"));
        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> record(plan, LocalDate.of(1990, 1, 1)))
                .satisfies(failure -> assertThat(failure.getErrorMessage()).contains("meetingHeldOn"));
    }

    private void record(PlanId of, LocalDate day) {
        recordMeeting.handle(
                Jobs.of("meetings.record-meeting", "record-meeting"),
                new RecordMeeting.Input(of.value(), day.toString(), RULES));
    }

    private PlanId open(String jurisdiction) {
        String removed = today.minusDays(20).toString();
        return plans.open(
                new Intake(
                        new Intake.ChildDetails("Robin", "Sample", LocalDate.of(2014, 5, 21), "en"),
                        jurisdiction,
                        Map.of("removalDate", removed),
                        List.of(),
                        null),
                null,
                SUE);
    }

    private List<String> titles(PlanId of) {
        return plans.timeline(of, SUE, null, 50).stream()
                .map(TimelineEntry::title)
                .toList();
    }
}
