package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MultidisciplinaryReviewTests extends ProcessTest {

    private static final Map<String, Object> PLAN = Map.of(
            "planId",
            "plan-1",
            "jurisdiction",
            "US-IL",
            "reportedUrgency",
            "soon",
            "childAge",
            12,
            "placementType",
            "foster");

    @BeforeEach
    void deployIt() {
        deploy("multidisciplinary-review");
        answer("review.invite-disciplines", Map.of("invitations", List.of(seat("a-1", "health", "clinician"))));
    }

    @Test
    void asksEveryDisciplineOfTheTableAndThenMeets() {
        answer(
                "review.invite-disciplines",
                Map.of(
                        "invitations",
                        List.of(seat("a-1", "health", "clinician"), seat("a-2", "mentor", "caseworker"))));
        Walk walk = review().waitsAt("write-assessment");
        walk.task("write-assessment").hasCandidateGroup("clinician");
        walk.complete("write-assessment").complete("write-assessment").passedTimes("write-assessment", 2);
        walk.complete("hold-conference", Map.of("dissent", "none")).endedAt("team-agrees");
        assertThat(jobsDone("review.invite-disciplines").getFirst().get("requiredDisciplines"))
                .asString()
                .contains("caregiver", "health");
    }

    @Test
    void keepsDifferentViews() {
        review().complete("write-assessment")
                .complete("hold-conference", Map.of("dissent", "some"))
                .endedAt("views-differ");
    }

    @Test
    void remindsOnceBeforeAnAssessmentIsDue() {
        Walk walk = review().waitsAt("write-assessment");
        passTime(Duration.ofDays(7).plusHours(1));
        walk.passed("discipline-reminded").waitsAt("write-assessment");
        assertThat(jobsDone("review.remind-of-assessment").getFirst()).containsEntry("assessmentId", "a-1");
        walk.complete("write-assessment")
                .complete("hold-conference", Map.of("dissent", "none"))
                .endedAt("team-agrees");
    }

    @Test
    void asksASupervisorWhenAnAssessmentIsLateAndGoesOnWithoutIt() {
        Walk walk = late();
        walk.complete("decide-about-late-assessment", Map.of("lateAssessment", "go-on"))
                .passed("assessment-missing");
        assertThat(jobsDone("review.go-on-without").getFirst()).containsEntry("assessmentId", "a-1");
        walk.complete("hold-conference", Map.of("dissent", "none")).endedAt("team-agrees");
    }

    @Test
    void waitsForAnAssessmentThatIsNeeded() {
        Walk walk = late();
        walk.complete("decide-about-late-assessment", Map.of("lateAssessment", "needed"))
                .complete("write-assessment")
                .complete("hold-conference", Map.of("dissent", "none"))
                .passed("ask-again-for-it")
                .endedAt("team-agrees");
        assertThat(jobsDone("matters.raise").getFirst()).containsEntry("matterReason", "assessment");
    }

    private Walk late() {
        Walk walk = review().waitsAt("write-assessment");
        passTime(Duration.ofDays(12).plusHours(1));
        walk.waitsAt("decide-about-late-assessment")
                .task("decide-about-late-assessment")
                .hasCandidateGroup("supervisor");
        return walk;
    }

    private Walk review() {
        return start("multidisciplinary-review", PLAN);
    }

    private static Map<String, Object> seat(String id, String discipline, String group) {
        return Map.of("assessmentId", id, "discipline", discipline, "groups", List.of(group));
    }
}
