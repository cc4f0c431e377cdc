package org.homeward.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TaskAnswers;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners say how their goals stand; check-ins keep what can be counted. */
@HomewardTest
class ProgressDeskTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));

    @Autowired
    private ProgressDesk progress;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void draftPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker");
        record(Map.of(), Map.of("team", List.of(Map.of("name", "Ms Rivera", "discipline", "education"))));
        draft("Maya goes to school", "Maya sleeps");
    }

    @Test
    void asksTheGroupOfTheOwnersDiscipline() {
        assertThat(progress.goalsToCheck(plan, Map.of("education", "teacher")).stream()
                        .map(GoalToCheck::groups))
                .containsExactly(List.of("teacher", "caseworker"), List.of("caseworker"));
    }

    @Test
    void keepsTheIdOfAGoalThatIsNamedAgain() {
        List<GoalToCheck> before = progress.goalsToCheck(plan, Map.of());

        draft("Maya sleeps", "Maya swims");

        assertThat(progress.goalsToCheck(plan, Map.of()).getFirst().goalId())
                .isEqualTo(before.get(1).goalId());
    }

    @Test
    void showsHowEachGoalStoodLast() {
        String goal = progress.goalsToCheck(plan, Map.of()).getFirst().goalId().toString();
        rate(goal, "at-risk");
        rate(goal, "on-track");

        assertThat(progress.standings(plan, CASEWORKER)).singleElement().satisfies(standing -> {
            assertThat(standing.progress()).isEqualTo("on-track");
            assertThat(standing.milestoneReached()).isTrue();
        });
        assertThat(plans.summary(plan, CASEWORKER).goals().getFirst().milestone())
                .isEqualTo("Ten days in a row");
    }

    @Test
    void keepsWhatCanBeCountedAndWhatWasMissed() {
        record(
                Map.of(),
                Map.of("progress.progress", "at-risk", "progress.attendance", 12L, "progress.wins", "A whole week"));
        progress.missed(plan, "job-missed-" + plan, "miss-check-in");
        progress.missed(plan, "job-missed-" + plan, "miss-check-in");

        assertThat(progress.checkIns(plan, CASEWORKER))
                .extracting(CheckIn::state)
                .containsExactlyInAnyOrder("missed", "held");
        assertThat(progress.checkIns(plan, CASEWORKER))
                .extracting(CheckIn::attendance)
                .contains(12);
    }

    @Test
    void tellsPartnersNothingOfIt() {
        rate(progress.goalsToCheck(plan, Map.of()).getFirst().goalId().toString(), "on-track");
        jdbc.sql("update homeward.team_member set username = 'teacher' where plan_id = ? and name = 'Ms Rivera'")
                .param(plan.value())
                .update();

        assertThat(progress.standings(plan, new Caller("teacher", "T", Set.of(Role.TEACHER))))
                .isEmpty();
    }

    private void rate(String goal, String how) {
        record(
                Map.of("goalId", goal),
                Map.of("goal.progress", how, "goal.milestone", "reached", "goal.nextMilestone", "Ten days in a row"));
    }

    private void draft(String first, String second) {
        record(
                Map.of(),
                Map.of("goals", List.of(Map.of("title", first, "owner", "ms rivera"), Map.of("title", second))));
    }

    private void record(Map<String, Object> about, Map<String, Object> places) {
        var answers = new ArrayList<TaskAnswers.Answer>();
        places.forEach((place, value) -> answers.add(new TaskAnswers.Answer(place, place, value, place)));
        plans.recordAnswers(
                plan,
                new TaskAnswers(OpenTasks.key(), "a-task", "a-process", "A task", "a-form", answers, about),
                CASEWORKER);
    }
}
