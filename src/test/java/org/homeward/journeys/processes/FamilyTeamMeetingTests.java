package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FamilyTeamMeetingTests extends ProcessTest {

    private static final Duration UNTIL_THE_MEETING = Duration.ofDays(10);
    private static final Duration LONGER_THAN_ANY_TASK = Duration.ofDays(15);

    private Instant meetingAt;

    @BeforeEach
    void deployIt() {
        deploy("family-team-meeting");
        meetingAt = now().plus(UNTIL_THE_MEETING);
        answer("meetings.invite-to-meeting", Map.of("meetingAt", meetingAt.toString()));
        Map<String, Object> noNextMeeting = new HashMap<>();
        noNextMeeting.put("nextMeetingDueAt", null);
        answer("meetings.find-next-meeting", noNextMeeting);
    }

    @Test
    void hearsEverybodyAndTellsEverybody() {
        Walk walk = meeting("extra");
        walk.waitsOnlyAt("schedule-meeting").task("schedule-meeting").hasCandidateGroup("caseworker");
        schedule(walk).complete("prepare-meeting").waitsOnlyAt("meeting-day");
        passTime(UNTIL_THE_MEETING.plusHours(1));
        hold(walk, "family", "teacher").waitsAt("circulate-summary", "answer-pulse");
        assertThat(jobsDone("meetings.record-meeting"))
                .singleElement()
                .satisfies(given -> assertThat(given).containsEntry("meetingHeldOn", "2031-01-10"));

        answerPulse(walk, "heard");
        answerPulse(walk, "partly");
        walk.complete("circulate-summary")
                .avoided("talk-again", "chase-summary")
                .endedAt("meeting-done");
        assertThat(closed()).containsEntry("matterOutcome", "held");
    }

    @Test
    void talksAgainWithWhoeverWasNotHeard() {
        Walk walk = hold(onTheDay(), "family");
        answerPulse(walk, "not-heard");
        walk.complete("circulate-summary").waitsOnlyAt("talk-again");
        walk.complete("talk-again").endedAt("meeting-done");
    }

    @Test
    void goesOnWithoutAnAnswerAndAsksForALateSummary() {
        Walk walk = hold(onTheDay(), "family", "clinician");
        passTime(LONGER_THAN_ANY_TASK);
        walk.leftUndone("answer-pulse").waitsAt("circulate-summary", "chase-summary");
        walk.task("chase-summary").hasCandidateGroup("supervisor");
        walk.complete("chase-summary").passed("summary-chased");
        walk.complete("circulate-summary").endedAt("meeting-done");
    }

    @Test
    void findsAnotherDayWhenTheFamilyCouldNotCome() {
        Walk walk = onTheDay();
        walk.complete(
                "hold-meeting",
                Map.of("meetingOutcome", "without-family", "meetingHeldOn", "2031-01-10", "participants", List.of()));
        walk.passedTimes("look-up-due-dates", 2).waitsOnlyAt("schedule-meeting");
        assertThat(jobsDone("meetings.record-meeting")).isEmpty();
    }

    @Test
    void beginsOnTheDayEvenWhenNobodyPrepared() {
        Walk walk = schedule(meeting("extra")).waitsOnlyAt("prepare-meeting");
        passTime(UNTIL_THE_MEETING.plusHours(1));
        walk.leftUndone("prepare-meeting").waitsOnlyAt("hold-meeting");
    }

    @Test
    void plansTheNextRegularMeetingEarlyEnough() {
        answer(
                "meetings.find-next-meeting",
                Map.of("nextMeetingDueAt", meetingAt.plus(Duration.ofDays(90)).toString()));
        Walk walk = hold(onTheDay(), "family");
        answerPulse(walk, "heard");
        walk.complete("circulate-summary").waitsOnlyAt("time-to-plan");
        assertThat(jobsDone("meetings.find-next-meeting").getLast())
                .containsEntry("meetingRule", "il.family-meeting-next");

        passTime(Duration.ofDays(80));
        walk.waitsOnlyAt("schedule-meeting").avoided("close-meeting");
    }

    @Test
    void endsWhenThePlanIsClosed() {
        Walk walk = meeting("regular").waitsOnlyAt("schedule-meeting");
        publish("matter-ended", "matter-1");
        walk.leftUndone("schedule-meeting").endedAt("no-meeting");
        assertThat(closed()).containsEntry("matterOutcome", "called-off");
    }

    private Walk meeting(String reason) {
        return startByMessage(
                "family-team-meeting",
                "family-team-meeting-raised",
                "matter-1",
                Map.of("planId", "plan-1", "matterId", "matter-1", "matterReason", reason));
    }

    private Walk onTheDay() {
        Walk walk = schedule(meeting("regular")).complete("prepare-meeting").waitsOnlyAt("meeting-day");
        passTime(UNTIL_THE_MEETING.plusHours(1));
        return walk.waitsOnlyAt("hold-meeting");
    }

    private static Walk schedule(Walk walk) {
        return walk.complete("schedule-meeting", Map.of("meetingOn", "2031-01-10"))
                .passed("invite-to-meeting");
    }

    private static Walk hold(Walk walk, String... participants) {
        return walk.waitsOnlyAt("hold-meeting")
                .complete(
                        "hold-meeting",
                        Map.of(
                                "meetingOutcome",
                                "held",
                                "meetingHeldOn",
                                "2031-01-10",
                                "participants",
                                List.of(participants)))
                .passed("record-meeting");
    }

    private static void answerPulse(Walk walk, String pulse) {
        walk.waitsAt("answer-pulse").complete("answer-pulse", Map.of("pulse", pulse));
    }

    private Map<String, Object> closed() {
        assertThat(jobsDone("matters.close")).hasSize(1);
        return jobsDone("matters.close").getFirst();
    }
}
