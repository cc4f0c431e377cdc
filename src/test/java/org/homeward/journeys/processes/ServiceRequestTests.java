package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceRequestTests extends ProcessTest {

    private static final Map<String, Object> REQUEST =
            Map.of("planId", "plan-1", "matterId", "matter-1", "jurisdiction", "US-IL", "requestedOn", "2026-05-04");

    @BeforeEach
    void deployIt() {
        deploy("service-request");
        standIn("service-referral", Map.of());
        standIn("decision-review-and-appeal", Map.of("reviewResult", "changed"));
        answer(
                "deadlines.find",
                given -> Map.of("dueAt", now().plus(Duration.ofDays(30)).toString()));
        answer("matters.open", Map.of("openedMatterId", "matter-2", "openedMatterOn", "2026-06-05"));
    }

    @Test
    void looksForTheHelpThatWasApproved() {
        Walk walk = request();
        walk.waitsOnlyAt("decide-on-request").task("decide-on-request").hasCandidateGroup("supervisor");
        walk.complete("decide-on-request", Map.of("serviceDecision", "approve"))
                .passed("record-decision", "refer")
                .endedAt("help-was-looked-for");
        assertThat(jobsDone("deadlines.find").getFirst())
                .containsEntry("ruleId", "il.service-decision")
                .containsEntry("anchorDate", "2026-05-04")
                .containsEntry("orWithin", "P30D");
        assertThat(outcome()).isEqualTo("approved");
    }

    @Test
    void takesSilenceForANoThatCanBeAppealed() {
        Walk walk = request().waitsOnlyAt("decide-on-request");
        passTime(Duration.ofDays(31));
        walk.leftUndone("decide-on-request").passed("note-silence").waitsOnlyAt("accept-or-appeal");
        walk.task("accept-or-appeal").hasCandidateGroup("advocate");
        walk.complete("accept-or-appeal", Map.of("appealWish", "appeal"))
                .passed("open-appeal", "appeal", "refer")
                .endedAt("help-was-looked-for");
        assertThat(outcome()).isEqualTo("approved-after-appeal");
    }

    @Test
    void staysRefusedBySilenceWhenNobodyAppeals() {
        Walk walk = request().waitsOnlyAt("decide-on-request");
        passTime(Duration.ofDays(31));
        walk.waitsOnlyAt("accept-or-appeal");
        passTime(Duration.ofDays(46));
        walk.leftUndone("accept-or-appeal").endedAt("request-closed");
        assertThat(outcome()).isEqualTo("refused-by-silence");
    }

    @Test
    void looksForThePartThatWasApproved() {
        request()
                .complete("decide-on-request", Map.of("serviceDecision", "in-part"))
                .complete("accept-or-appeal", Map.of("appealWish", "accept"))
                .endedAt("help-was-looked-for");
        assertThat(outcome()).isEqualTo("approved-in-part");
    }

    @Test
    void endsWithARefusalThatWasAccepted() {
        request()
                .complete("decide-on-request", Map.of("serviceDecision", "refuse"))
                .complete("accept-or-appeal", Map.of("appealWish", "accept"))
                .endedAt("request-closed");
        assertThat(outcome()).isEqualTo("refused");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        Walk walk = request().waitsOnlyAt("decide-on-request");
        publish("matter-ended", "matter-1");
        walk.leftUndone("decide-on-request").endedAt("request-withdrawn");
    }

    private Walk request() {
        return startByMessage("service-request", "service-request-raised", "matter-1", REQUEST);
    }

    private Object outcome() {
        return jobsDone("matters.close").getLast().get("matterOutcome");
    }
}
