package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceReferralTests extends ProcessTest {

    private static final Map<String, Object> NEED =
            Map.of("planId", "plan-1", "matterId", "matter-1", "jurisdiction", "US-IL", "service", "counseling");

    @BeforeEach
    void deployIt() {
        deploy("service-referral");
    }

    @Test
    void staysWithTheHelpUntilItHasDoneItsWork() {
        Walk walk = startByMessage("service-referral", "service-referral-raised", "matter-1", NEED);
        walk.waitsOnlyAt("describe-need").task("describe-need").hasCandidateGroup("supervisor");
        referred(walk.complete("describe-need"))
                .complete("hear-from-provider", Map.of("providerAnswer", "accepted"))
                .complete("start-service", Map.of("serviceStarted", "yes"))
                .complete("finish-service", Map.of("serviceEnd", "done"))
                .endedAt("referral-closed");
        assertThat(outcome()).isEqualTo("service-done");
    }

    @Test
    void asksAgainAfterANoASilenceAndAStartThatFailed() {
        Walk walk = referred(start("service-referral", NEED).complete("describe-need"));
        referred(walk.complete("hear-from-provider", Map.of("providerAnswer", "refused")))
                .waitsOnlyAt("hear-from-provider");
        passTime(Duration.ofDays(8));
        walk.leftUndone("hear-from-provider");
        referred(walk)
                .complete("hear-from-provider", Map.of("providerAnswer", "accepted"))
                .complete("start-service", Map.of("serviceStarted", "no"));
        referred(walk)
                .complete("hear-from-provider", Map.of("providerAnswer", "accepted"))
                .complete("start-service", Map.of("serviceStarted", "yes"))
                .complete("finish-service", Map.of("serviceEnd", "stopped"))
                .endedAt("referral-closed");
        assertThat(outcome()).isEqualTo("service-stopped-early");
    }

    @Test
    void waitsOnTheListUntilAPlaceIsFree() {
        Walk walk = referred(start("service-referral", NEED).complete("describe-need"))
                .complete("hear-from-provider", Map.of("providerAnswer", "waitlisted"))
                .complete("wait-for-a-place", Map.of("waitingAnswer", "waiting"))
                .passed("is-a-place-free")
                .complete("wait-for-a-place", Map.of("waitingAnswer", "free"));
        walk.waitsOnlyAt("start-service");
    }

    @Test
    void looksElsewhereWhenTheListIsTooLong() {
        referred(start("service-referral", NEED).complete("describe-need"))
                .complete("hear-from-provider", Map.of("providerAnswer", "waitlisted"))
                .complete("wait-for-a-place", Map.of("waitingAnswer", "too-long"))
                .waitsOnlyAt("find-provider");
    }

    @Test
    void recordsANeedThatNobodyMeets() {
        Walk walk = start("service-referral", NEED)
                .complete("describe-need")
                .complete("find-provider", Map.of("providerFound", "no"))
                .complete("try-alternatives", Map.of("alternative", "ask-again"))
                .complete("find-provider", Map.of("providerFound", "no"))
                .complete("try-alternatives", Map.of("alternative", "none"));
        walk.waitsOnlyAt("confirm-unmet-need").task("confirm-unmet-need").hasCandidateGroup("supervisor");
        walk.complete("confirm-unmet-need", Map.of("unmetDecision", "search-on"))
                .complete("find-provider", Map.of("providerFound", "no"))
                .complete("try-alternatives", Map.of("alternative", "none"))
                .complete("confirm-unmet-need", Map.of("unmetDecision", "unmet"))
                .passed("note-unmet-need")
                .endedAt("referral-closed");
        assertThat(outcome()).isEqualTo("unmet-need");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        Walk walk = start("service-referral", NEED).waitsOnlyAt("describe-need");
        publish("matter-ended", "matter-1");
        walk.leftUndone("describe-need").endedAt("referral-withdrawn");
        assertThat(outcome()).isEqualTo("withdrawn");
    }

    private static Walk referred(Walk walk) {
        return walk.complete("find-provider", Map.of("providerFound", "yes")).complete("send-referral");
    }

    private Object outcome() {
        return jobsDone("matters.close").getLast().get("matterOutcome");
    }
}
