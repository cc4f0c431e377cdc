package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineWatchTests extends ProcessTest {

    private static final String KEY = "deadline-1";

    @BeforeEach
    void deployIt() {
        deploy("deadline-watch");
        standInThatWaits("escalation");
        answer("matters.open", Map.of("openedMatterId", "matter-1"));
    }

    @Test
    void remindsAsOftenAsTheTableSaysBeforeTheDate() {
        Walk walk = watch(Duration.ofDays(20)).waitsAt("date-is-over", "time-to-remind");

        passTime(Duration.ofDays(6).plusHours(1));
        walk.passedTimes("remind", 1);
        passTime(Duration.ofDays(7));
        walk.passedTimes("remind", 2);
        passTime(Duration.ofDays(5));
        walk.passedTimes("remind", 3).passed("nothing-more-to-remind-of").waitsAt("date-is-over");
    }

    @Test
    void remindsOnlyOfWhatIsStillAhead() {
        watch(Duration.ofDays(3)).passedTimes("remind", 0).waitsAt("date-is-over", "time-to-remind");
        passTime(Duration.ofDays(1).plusHours(2));
        find("deadline-watch").passedTimes("remind", 1).passed("nothing-more-to-remind-of");
    }

    @Test
    void endsWhenItWasDoneInTime() {
        Walk walk = watch(Duration.ofDays(20)).waitsAt("date-is-over");
        publish("deadline-met", KEY, Map.of("daysLate", 0));
        walk.avoided("close-matter").endedAt("done-in-time");
    }

    @Test
    void asksSomebodyToAnswerWhenItIsMissed() {
        Walk walk = missed();

        assertThat(jobsDone("deadlines.keep-breach")).hasSize(1);
        assertThat(jobsDone("matters.open").getFirst()).containsEntry("matterKind", "escalation");
        walk.waitsAt("escalate");
        publish("deadline-met", KEY, Map.of("daysLate", 4));
        walk.leftUndone("escalate").passed("close-matter").endedAt("done-late");
        assertThat(jobsDone("matters.close").getFirst())
                .containsEntry("matterId", "matter-1")
                .containsEntry("matterOutcome", "done-late");
    }

    @Test
    void asksAgainWhileItIsAnsweredButNotDone() {
        Walk walk = missed();
        letEnd("escalation", Map.of());
        walk.waitsAt("look-at-it-again");
        passTime(Duration.ofDays(15));
        walk.passedTimes("open-matter", 2).waitsAt("escalate");
    }

    @Test
    void asksNobodyAboutADateThatWasOverWhenItCame() {
        Walk walk = watch(Duration.ofDays(-3), "yes").waitsAt("late-for-long");
        assertThat(jobsDone("matters.open")).isEmpty();

        passTime(Duration.ofDays(31));
        walk.passed("note-still-late").waitsAt("late-for-long");
        publish("deadline-dropped", KEY, Map.of("droppedBecause", "plan-closed"));
        walk.avoided("escalate", "keep-breach").endedAt("no-longer-applies");
    }

    @Test
    void followsADateThatMoves() {
        Walk walk = watch(Duration.ofDays(20)).waitsAt("date-is-over");

        publish("deadline-moved", KEY, moved(Duration.ofDays(50), 2));
        walk.passedTimes("reminder-schedule", 2).knows("revision", 2);
        passTime(Duration.ofDays(25));
        walk.avoided("keep-breach");
        passTime(Duration.ofDays(27));
        walk.waitsAt("escalate");
    }

    @Test
    void leavesAsideAnOlderMoveThatArrivesLate() {
        Walk walk = watch(Duration.ofDays(20)).waitsAt("date-is-over");

        publish("deadline-moved", KEY, moved(Duration.ofDays(50), 3));
        walk.passedTimes("reminder-schedule", 2);
        publish("deadline-moved", KEY, moved(Duration.ofDays(5), 2));
        walk.passedTimes("reminder-schedule", 3).knows("revision", 3);
        passTime(Duration.ofDays(10));
        walk.avoided("keep-breach");
    }

    @Test
    void endsTheAskingWhenTheMissedDateMovesAhead() {
        Walk walk = missed();
        publish("deadline-moved", KEY, moved(Duration.ofDays(40), 2));
        walk.leftUndone("escalate").passed("close-old-matter").waitsAt("date-is-over");
        passTime(Duration.ofDays(41));
        walk.passedTimes("open-matter", 2).waitsAt("escalate");
    }

    @Test
    void asksNobodyAboutADateThatACorrectionPutInThePast() {
        Walk walk = watch(Duration.ofDays(20)).waitsAt("date-is-over");
        publish("deadline-moved", KEY, moved(Duration.ofDays(-2), 2));
        walk.knows("firstKnownLate", "yes").waitsAt("late-for-long").avoided("keep-breach");
    }

    @Test
    void takesAnAnswerThatCameWhileTheDateWasNotYetWatched() {
        publish("deadline-met", KEY, Map.of("daysLate", 0));
        watch(Duration.ofDays(20)).endedAt("done-in-time");
    }

    private Walk missed() {
        Walk walk = watch(Duration.ofDays(1)).waitsAt("date-is-over");
        passTime(Duration.ofDays(2));
        return walk.waitsAt("escalate");
    }

    private Walk watch(Duration ahead) {
        return watch(ahead, "no");
    }

    private Walk watch(Duration ahead, String known) {
        var variables = new HashMap<String, Object>(Map.of(
                "planId", "plan-1",
                "deadlineId", KEY,
                "ruleId", "il.case-plan-court",
                "ruleKind", "due",
                "source", "statute",
                "unit", "days",
                "firstKnownLate", known,
                "revision", 1));
        Instant due = now().plus(ahead);
        variables.put("dueAt", due.toString());
        variables.put("missedAt", due.plusSeconds(60).toString());
        return startByMessage("deadline-watch", "deadline-opened", KEY, variables);
    }

    private Map<String, Object> moved(Duration ahead, int revision) {
        Instant due = now().plus(ahead);
        return Map.of(
                "newDueAt", due.toString(), "newMissedAt", due.plusSeconds(60).toString(), "newRevision", revision);
    }
}
