package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediationTests extends ProcessTest {

    @BeforeEach
    void deployIt() {
        deploy("mediation");
        standIn("decision-review-and-appeal", Map.of("reviewResult", "stands"));
        answer("matters.open", Map.of("openedMatterId", "matter-2", "openedMatterOn", "2026-06-05"));
    }

    @Test
    void putsASignedAgreementIntoThePlan() {
        Walk walk = raise("plan");
        walk.waitsOnlyAt("answer-the-offer").task("answer-the-offer").hasCandidateGroup("family");
        walk.complete("answer-the-offer", Map.of("offerAnswer", "yes"));
        walk.waitsOnlyAt("name-mediator").task("name-mediator").hasCandidateGroup("supervisor");
        walk.complete("name-mediator").task("accept-mediation").hasCandidateGroup("mediator");
        walk.complete("accept-mediation", Map.of("mediatorAnswer", "yes"))
                .complete("hold-session", Map.of("sessionResult", "another"))
                .complete("hold-session", Map.of("sessionResult", "agreement"))
                .complete("sign-agreement", Map.of("familySigned", "yes"))
                .complete("sign-for-agency", Map.of("agencySigned", "yes"))
                .passed("ask-for-review")
                .endedAt("agreed");
        assertThat(outcome()).isEqualTo("agreement");
    }

    @Test
    void leavesThePlanToWhoeverAskedForTheMediation() {
        Walk walk = start("mediation", with("plan", Map.of("mediationCaller", "plan-agreement")));
        signed(walk, "yes").avoided("ask-for-review").endedAt("agreed");
        assertThat(outcome()).isEqualTo("agreement");
    }

    @Test
    void tellsWhoeverAskedThatThereIsNoAgreement() {
        Walk walk = start("mediation", with("plan", Map.of("mediationCaller", "plan-agreement")));
        inSession(walk).complete("hold-session", Map.of("sessionResult", "impasse"));
        walk.knows("mediationOutcome", "impasse").endedAt("left-to-who-asked");
    }

    @Test
    void looksAtTheDecisionAgainAfterAnImpasse() {
        inSession(raise("plan"))
                .complete("hold-session", Map.of("sessionResult", "impasse"))
                .complete("choose-next-way", Map.of("nextWay", "review"))
                .passed("open-review", "review")
                .endedAt("reviewed");
        assertThat(jobsDone("matters.open").getFirst()).containsEntry("matterReason", "decision-review");
    }

    @Test
    void countsOnlyWhatBothSign() {
        signed(raise("plan"), "no")
                .complete("choose-next-way", Map.of("nextWay", "leave"))
                .endedAt("ended-without-agreement");
        assertThat(outcome()).isEqualTo("no-agreement");
    }

    @Test
    void doesNotWaitForEverForASignatureOrASession() {
        Walk walk = inSession(raise("plan")).complete("hold-session", Map.of("sessionResult", "agreement"));
        walk.waitsOnlyAt("sign-agreement");
        passTime(Duration.ofDays(8));
        walk.leftUndone("sign-agreement").waitsOnlyAt("choose-next-way");
        passTime(Duration.ofDays(11));
        walk.leftUndone("choose-next-way").endedAt("ended-without-agreement");
    }

    @Test
    void endsSessionsThatTakeTooLong() {
        Walk walk = inSession(raise("plan")).waitsOnlyAt("hold-session");
        passTime(Duration.ofDays(31));
        walk.leftUndone("hold-session").waitsOnlyAt("choose-next-way");
    }

    @Test
    void namesAnotherMediatorAfterANoAndAfterSilence() {
        Walk walk = raise("plan")
                .complete("answer-the-offer", Map.of("offerAnswer", "yes"))
                .complete("name-mediator")
                .complete("accept-mediation", Map.of("mediatorAnswer", "no"))
                .complete("name-mediator")
                .waitsOnlyAt("accept-mediation");
        passTime(Duration.ofDays(4));
        walk.leftUndone("accept-mediation").waitsOnlyAt("name-mediator");
    }

    @Test
    void forcesNobody() {
        raise("plan")
                .complete("answer-the-offer", Map.of("offerAnswer", "no"))
                .passed("close-not-mediated")
                .waitsOnlyAt("choose-next-way");
    }

    @Test
    void takesNoAnswerForANo() {
        Walk walk = raise("plan").waitsOnlyAt("answer-the-offer");
        passTime(Duration.ofDays(11));
        walk.leftUndone("answer-the-offer").waitsOnlyAt("choose-next-way");
    }

    @Test
    void asksASupervisorWhereTheTableLeavesItOpen() {
        raise("other")
                .complete("decide-on-mediation", Map.of("mediationDecision", "offer"))
                .waitsOnlyAt("answer-the-offer");
    }

    @Test
    void doesNotOfferWhatASupervisorThinksUnsafe() {
        raise("other")
                .complete("decide-on-mediation", Map.of("mediationDecision", "no"))
                .waitsOnlyAt("choose-next-way");
    }

    @Test
    void offersNoMediationAboutAMoveInIllinois() {
        raise("placement-change")
                .avoided("answer-the-offer")
                .complete("choose-next-way", Map.of("nextWay", "review"))
                .endedAt("reviewed");
        assertThat(jobsDone("matters.open").getFirst()).containsEntry("matterReason", "service-appeal");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        Walk walk = raise("plan").waitsOnlyAt("answer-the-offer");
        publish("matter-ended", "matter-1");
        walk.leftUndone("answer-the-offer").endedAt("mediation-withdrawn");
    }

    private Walk raise(String about) {
        return startByMessage("mediation", "mediation-raised", "matter-1", with(about, Map.of()));
    }

    private static Walk inSession(Walk walk) {
        return walk.complete("answer-the-offer", Map.of("offerAnswer", "yes"))
                .complete("name-mediator")
                .complete("accept-mediation", Map.of("mediatorAnswer", "yes"));
    }

    private static Walk signed(Walk walk, String byTheAgency) {
        return inSession(walk)
                .complete("hold-session", Map.of("sessionResult", "agreement"))
                .complete("sign-agreement", Map.of("familySigned", "yes"))
                .complete("sign-for-agency", Map.of("agencySigned", byTheAgency));
    }

    private static Map<String, Object> with(String about, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(Map.of(
                "planId", "plan-1",
                "matterId", "matter-1",
                "jurisdiction", "US-IL",
                "disputeAbout", about,
                "safetyConcern", "no",
                "courtOrdered", "no"));
        variables.putAll(more);
        return variables;
    }

    private Object outcome() {
        return jobsDone("matters.close").getLast().get("matterOutcome");
    }
}
