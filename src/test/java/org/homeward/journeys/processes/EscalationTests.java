package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationTests extends ProcessTest {

    private static final Map<String, Object> MISSED = Map.of(
            "planId",
            "plan-1",
            "matterId",
            "matter-1",
            "source",
            "statute",
            "about",
            "deadline",
            "firstKnownLate",
            "no");

    @BeforeEach
    void deployIt() {
        deploy("escalation");
    }

    @Test
    void asksTheCoordinatorFirstAndEndsWhenItIsResolved() {
        Walk walk = start("escalation", MISSED).waitsOnlyAt("respond-in-writing");
        walk.task("respond-in-writing").hasCandidateGroup("caseworker");
        walk.complete("respond-in-writing", Map.of("escalationAnswer", "resolved"))
                .passed("note-resolved")
                .endedAt("resolved");
        assertThat(outcome()).isEqualTo("resolved");
    }

    @Test
    void climbsRungByRungWhileNobodyReplies() {
        Walk walk = startByMessage("escalation", "escalation-raised", "matter-1", MISSED);
        walk.waitsOnlyAt("respond-in-writing");
        for (String group : new String[] {"supervisor", "regional-administrator", "advocate"}) {
            passTime(Duration.ofDays(6));
            walk.leftUndone("respond-in-writing").waitsOnlyAt("respond-in-writing");
            assertThat(openGroup(walk)).isEqualTo(group);
        }
        walk.passedTimes("note-climb", 3).passedTimes("note-silence", 3);
    }

    @Test
    void asksTheHighestRungAgainUntilItAnswers() {
        Walk walk = start("escalation", with("rung", 4)).waitsOnlyAt("respond-in-writing");
        passTime(Duration.ofDays(31));
        walk.passed("note-asked-again").waitsOnlyAt("respond-in-writing");
        assertThat(openGroup(walk)).isEqualTo("advocate");
        walk.avoided("note-climb")
                .complete("respond-in-writing", Map.of("escalationAnswer", "resolved"))
                .endedAt("resolved");
    }

    @Test
    void climbsWhenTheAnswerIsThatSomebodyAboveHasToDecide() {
        Walk walk = start("escalation", MISSED)
                .complete("respond-in-writing", Map.of("escalationAnswer", "pass-on"))
                .passed("note-climb")
                .waitsOnlyAt("respond-in-writing");
        assertThat(openGroup(walk)).isEqualTo("supervisor");
    }

    @Test
    void asksTheSamePersonAgainOnThePromisedDay() {
        String promised = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(5).toString();
        Walk walk = start("escalation", MISSED)
                .complete("respond-in-writing", Map.of("escalationAnswer", "promised", "promisedOn", promised))
                .waitsOnlyAt("promised-day");
        passTime(Duration.ofDays(7));
        walk.waitsOnlyAt("respond-in-writing").avoided("note-climb");
        assertThat(openGroup(walk)).isEqualTo("caseworker");
    }

    @Test
    void keepsOnTheRecordWhatNobodyIsAskedAbout() {
        start("escalation", with("firstKnownLate", "yes"))
                .avoided("respond-in-writing")
                .endedAt("recorded");
        assertThat(outcome()).isEqualTo("recorded");
    }

    @Test
    void endsWithThePlanOrWhenItIsTakenBack() {
        Walk walk = start("escalation", MISSED).waitsOnlyAt("respond-in-writing");
        publish("matter-ended", "matter-1");
        walk.leftUndone("respond-in-writing").endedAt("withdrawn");
    }

    /** The broker's search follows its log a moment later. */
    private String openGroup(Walk walk) {
        return Awaitility.await()
                .alias("the group that is asked")
                .atMost(Duration.ofSeconds(20))
                .until(() -> findOpenGroup(walk), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> findOpenGroup(Walk walk) {
        return client
                .newUserTaskSearchRequest()
                .filter(task -> task.processInstanceKey(walk.key()))
                .send()
                .join()
                .items()
                .stream()
                .filter(task -> task.getState().name().equals("CREATED"))
                .map(task -> task.getCandidateGroups().getFirst())
                .findFirst();
    }

    private static Map<String, Object> with(String name, Object value) {
        var given = new java.util.HashMap<>(MISSED);
        given.put(name, value);
        return given;
    }

    private Object outcome() {
        return jobsDone("matters.close").getLast().get("matterOutcome");
    }
}
