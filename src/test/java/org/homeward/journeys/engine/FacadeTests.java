package org.homeward.journeys.engine;

import static io.camunda.process.test.api.CamundaAssert.assertThatDecision;
import static io.camunda.process.test.api.assertions.DecisionSelectors.byId;
import static io.camunda.process.test.api.assertions.IncidentSelectors.byElementId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byTaskName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Camunda Process Test finds in the facade what it looks for; a newer one that asks for more shows here first. */
class FacadeTests extends ProcessTest {

    private static final Map<String, Object> PLAN = Map.of("planId", "plan-1", "childAge", 12, "riskLevel", "medium");

    @Test
    void answersForTasksOfPeople() {
        deploy("plan-drafting");
        Walk walk = start("plan-drafting", PLAN).waitsOnlyAt("draft-plan");
        var task = CamundaAssert.assertThat(byTaskName("Draft the plan"));

        task.isCreated()
                .hasElementId("draft-plan")
                .hasCandidateGroup("caseworker")
                .hasPriority(50);
        task.hasProcessInstanceKey(walk.key());
        client.newUserTaskSearchRequest().send().join().items().forEach(open -> {
            assertThat(open.getDueDate().toInstant()).isAfter(now());
            client.newAssignUserTaskCommand(open.getUserTaskKey())
                    .assignee("worker-1")
                    .send()
                    .join();
        });
        task.hasAssignee("worker-1");

        client.newCancelInstanceCommand(walk.key()).send().join();
        task.isCanceled();
        walk.wasEnded();
    }

    @Test
    void answersForDecisions() {
        deploy("intake-and-triage");
        start("intake-and-triage", PLAN)
                .complete("review-intake", Map.of("meetsCriteria", "yes", "immediateDanger", "no", "riskLevel", "low"))
                .endedAt("accepted");

        assertThatDecision(byId("intake-triage"))
                .isEvaluated()
                .hasOutput("accept")
                .hasMatchedRules(5)
                .hasNotMatchedRules(1);
    }

    @Test
    void answersForMessagesVariablesAndOrder() {
        deploy("active-plan");
        standInThatWaits("milestone-check-in");
        answer(
                "deadlines.find-permanency-review",
                Map.of("permanencyReviewAt", now().plus(300, ChronoUnit.DAYS).toString()));
        Walk walk = start("active-plan", PLAN).waitsForMessage("deadlines-moved", "plan-1");

        publish("deadlines-moved", "plan-1");

        walk.passed("dates-moved");
        walk.instance()
                .hasCorrelatedMessage("deadlines-moved", "plan-1")
                .hasVariables(Map.of("planId", "plan-1", "childAge", 12))
                .hasVariableNames("permanencyReviewAt", "prepareAhead")
                .hasCompletedElementsInOrder("plan-starts", "both-at-once", "find-permanency-review", "dates-moved");
    }

    @Test
    void answersForIncidentsAndLetsThemBeRepaired() {
        deploy("active-plan");
        standInThatWaits("milestone-check-in");
        answer("deadlines.find-permanency-review", Map.of("permanencyReviewAt", "one day"));
        Walk walk = start("active-plan", PLAN).standsStill();

        context.updateVariables(
                ProcessInstanceSelectors.byProcessId("active-plan"),
                Map.of("permanencyReviewAt", now().plus(300, ChronoUnit.DAYS).toString()));
        context.resolveIncident(byElementId("wait-for-the-review"));

        walk.waitsAt("wait-for-the-review").instance().hasNoActiveIncidents();
    }

    @Test
    void turnsABpmnErrorThatNobodyCatchesIntoAnIncident() {
        deploy("plan-approval");
        answerWithError("review.find-dissents", "NOBODY_CATCHES_THIS");
        start("plan-approval", PLAN).standsStill();
    }

    @RepeatedTest(2)
    void startsEveryTestWithNothingAtTheRealTime() {
        assertThat(now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(client.newProcessDefinitionSearchRequest().send().join().items())
                .isEmpty();
        deploy("plan-drafting");
        start("plan-drafting", PLAN).waitsOnlyAt("draft-plan");
        passTime(Duration.ofDays(400));
        assertThat(now()).isAfter(Instant.now().plus(399, ChronoUnit.DAYS));
    }

    @Test
    void playsACalledProcessThatEndsAtOnce() {
        deploy("plan-lifecycle");
        standIn("intake-and-triage", Map.of("triageOutcome", "screen-out"));
        startByMessage("plan-lifecycle", "plan-opened", "plan-1", PLAN).endedAt("screened-out");
    }
}
