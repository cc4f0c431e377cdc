package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanAgreementTests extends ProcessTest {

    private static final Map<String, Object> AGREES = Map.of("familyAnswer", "agree");
    private static final Map<String, Object> TEAM_AGREES = Map.of("teamAnswer", "agree");

    @BeforeEach
    void deployIt() {
        deploy("plan-agreement");
        standIn("mediation", Map.of("mediationOutcome", "agreement"));
        answer("matters.open", Map.of("openedMatterId", "matter-1"));
    }

    @Test
    void passesWhenTheFamilyAndTheTeamAgree() {
        Walk walk = draft(12).waitsAt("agree-to-plan", "team-reads-plan").avoided("hear-young-person");
        walk.task("agree-to-plan").hasCandidateGroups(java.util.List.of("family", "caseworker"));
        walk.complete("agree-to-plan", AGREES)
                .complete("team-reads-plan", TEAM_AGREES)
                .knows("agreement", "agree")
                .endedAt("plan-agreed");
    }

    @Test
    void hearsTheYoungPersonFromFourteenOn() {
        draft(14)
                .complete("agree-to-plan", AGREES)
                .complete("team-reads-plan", TEAM_AGREES)
                .complete("hear-young-person", Map.of("youngPersonAnswer", "object", "wantsToTalk", "no"))
                .knows("agreement", "object")
                .endedAt("plan-objected");
    }

    @Test
    void answersAQuestionBeforeItAsksForAYesOrNo() {
        draft(12)
                .complete("agree-to-plan", Map.of("familyAnswer", "question"))
                .complete("answer-question")
                .complete("agree-to-plan", AGREES)
                .complete("team-reads-plan", TEAM_AGREES)
                .endedAt("plan-agreed");
    }

    @Test
    void offersAMediatorWhenSomebodyWantsToTalk() {
        objects("services").knows("agreement", "object").endedAt("talked-it-over");
        assertThat(jobsDone("matters.open").getFirst()).containsEntry("matterKind", "mediation");
    }

    @Test
    void mediatesNothingThatACourtOrdered() {
        objects("court-ordered").endedAt("plan-objected");
        assertThat(jobsDone("matters.open")).isEmpty();
    }

    @Test
    void asksASupervisorWhenTheFamilyDoesNotAnswer() {
        Walk walk = silent();
        walk.complete("decide-about-silence", Map.of("silence", "go-on"))
                .complete("team-reads-plan", TEAM_AGREES)
                .knows("agreement", "agree")
                .endedAt("plan-agreed");
    }

    @Test
    void givesTheFamilyMoreTime() {
        Walk walk = silent();
        walk.complete("decide-about-silence", Map.of("silence", "ask"))
                .complete("agree-to-plan", AGREES)
                .complete("team-reads-plan", TEAM_AGREES)
                .endedAt("plan-agreed");
    }

    private Walk silent() {
        Walk walk = draft(12).waitsAt("agree-to-plan");
        passTime(Duration.ofDays(5).plusHours(1));
        walk.passed("family-reminded");
        passTime(Duration.ofDays(9).plusHours(1));
        return walk.waitsAt("decide-about-silence");
    }

    private Walk objects(String about) {
        return draft(12)
                .complete(
                        "agree-to-plan",
                        Map.of(
                                "familyAnswer",
                                "in-part",
                                "wantsToTalk",
                                "yes",
                                "disputeAbout",
                                about,
                                "safetyConcern",
                                "no"))
                .complete("team-reads-plan", TEAM_AGREES);
    }

    private Walk draft(int age) {
        return start(
                "plan-agreement",
                Map.of("planId", "plan-1", "jurisdiction", "US-IL", "childAge", age, "reportedUrgency", "soon"));
    }
}
