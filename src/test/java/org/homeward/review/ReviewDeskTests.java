package org.homeward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TaskAnswers;
import org.homeward.plan.TimelineEntry;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each discipline writes on its own; the others' words are read once everybody has written. */
@HomewardTest
class ReviewDeskTests {

    private static final Caller TEACHER = new Caller("teacher", "Tess", Set.of(Role.TEACHER));
    private static final Caller CLINICIAN = new Caller("clinician", "Cleo", Set.of(Role.CLINICIAN));
    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));
    private static final List<Seat> SEATS = List.of(
            new Seat("education", "teacher"), new Seat("health", "clinician"), new Seat("mentor", "caseworker"));

    @Autowired
    private ReviewDesk reviews;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private List<Invitation> invited;

    @BeforeEach
    void beginReview() {
        plan = new OpenTasks(jdbc).plan("teacher", "clinician", "caseworker");
        invited = reviews.invite(plan, SEATS, "job-" + plan);
    }

    @Test
    void asksTheGroupThatTheTableNamesAndTheCaseworker() {
        assertThat(invited.stream().map(Invitation::groups))
                .containsExactly(
                        List.of("teacher", "caseworker"), List.of("clinician", "caseworker"), List.of("caseworker"));
    }

    @Test
    void hidesWhatOthersWroteUntilEverybodyHasWritten() {
        write(0, TEACHER, "Quiet in class");
        write(1, CLINICIAN, "Sleeps badly");

        assertThat(read(CASEWORKER)).isEmpty();
        assertThat(read(TEACHER)).containsExactly("Quiet in class");

        write(2, CASEWORKER, "Likes the mentor");

        assertThat(read(CASEWORKER)).containsExactly("Quiet in class", "Sleeps badly", "Likes the mentor");
        assertThat(read(TEACHER)).containsExactly("Quiet in class");
    }

    @Test
    void keepsTheWordsOutOfTheTimeline() {
        write(0, TEACHER, "Quiet in class");

        assertThat(plans.timeline(plan, CASEWORKER, null, 50))
                .extracting(TimelineEntry::detail)
                .allMatch(Map::isEmpty);
    }

    @Test
    void goesOnWithoutWhoeverDidNotWrite() {
        write(0, TEACHER, "Quiet in class");
        write(1, CLINICIAN, "Sleeps badly");
        reviews.goOnWithout(plan, invited.get(2).assessmentId(), "job-without-" + plan, "go-on-without");

        assertThat(read(CASEWORKER)).containsExactly("Quiet in class", "Sleeps badly");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> write(2, CASEWORKER, "Too late"));
    }

    @Test
    void passesNoPlanBeforeEveryDifferentViewHasAnAnswer() {
        conference(
                "some",
                List.of(Map.of("whose", "The mentor", "view", "Too fast"), Map.of("whose", "Mia", "view", "No")));
        List<UUID> open = reviews.unanswered(plan);
        assertThat(open).hasSize(2);

        answer(open.get(0));
        assertThat(reviews.unanswered(plan)).containsExactly(open.get(1));
        answer(open.get(1));
        assertThat(reviews.unanswered(plan)).isEmpty();
    }

    @Test
    void asksForTheViewsWhenNotEverybodyAgrees() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> conference("some", List.of()));
    }

    private List<String> read(Caller caller) {
        return reviews.assessments(plan, caller).stream()
                .map(Assessment::needs)
                .filter(words -> words != null)
                .toList();
    }

    private void write(int seat, Caller by, String needs) {
        record(
                by,
                Map.of("assessmentId", invited.get(seat).assessmentId().toString()),
                Map.of("assessment.needs", needs, "assessment.strengths", "Kind", "assessment.recommendation", "Rest"));
    }

    private void conference(String dissent, List<?> views) {
        record(CASEWORKER, Map.of(), Map.of("conference.dissent", dissent, "conference.views", views));
    }

    private void answer(UUID dissent) {
        record(CASEWORKER, Map.of("dissentId", dissent.toString()), Map.of("dissent.answer", "We start slowly."));
    }

    private void record(Caller by, Map<String, Object> about, Map<String, Object> places) {
        var answers = new ArrayList<TaskAnswers.Answer>();
        places.forEach((place, value) -> answers.add(new TaskAnswers.Answer(place, place, value, place)));
        plans.recordAnswers(
                plan, new TaskAnswers(OpenTasks.key(), "a-task", "a-process", "A task", "a-form", answers, about), by);
    }
}
