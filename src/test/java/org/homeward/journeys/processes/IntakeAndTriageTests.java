package org.homeward.journeys.processes;

import java.util.HashMap;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeAndTriageTests extends ProcessTest {

    private static final Map<String, Object> PLAN =
            Map.of("planId", "plan-1", "jurisdiction", "US-IL", "reportedUrgency", "soon", "childAge", 12);

    @BeforeEach
    void deployIt() {
        deploy("intake-and-triage");
    }

    @Test
    void goesOnWithAPlanWhenTheReportMeetsTheCriteria() {
        Walk walk = start("intake-and-triage", PLAN).waitsOnlyAt("review-intake");
        walk.task("review-intake").hasCandidateGroup("caseworker").hasPriority(50);
        walk.complete("review-intake", findings("yes", "no")).knows("triageOutcome", "accept");
        walk.endedAt("accepted");
    }

    @Test
    void putsAnImmediateReportBeforeOthers() {
        Map<String, Object> immediate = new HashMap<>(PLAN);
        immediate.put("reportedUrgency", "immediate");
        start("intake-and-triage", immediate).task("review-intake").hasPriority(90);
    }

    @Test
    void actsAtOnceWhenAChildIsInDanger() {
        Walk walk = start("intake-and-triage", PLAN).complete("review-intake", findings("no", "yes"));
        walk.waitsOnlyAt("respond-at-once")
                .task("respond-at-once")
                .hasCandidateGroup("caseworker")
                .hasPriority(90);
        walk.complete("respond-at-once").avoided("confirm-screen-out").endedAt("accepted");
    }

    @Test
    void screensOutOnlyWhenASupervisorConfirms() {
        Walk walk = start("intake-and-triage", PLAN).complete("review-intake", findings("no", "no"));
        walk.waitsOnlyAt("confirm-screen-out").task("confirm-screen-out").hasCandidateGroup("supervisor");
        walk.complete("confirm-screen-out", Map.of("screenOut", "confirm"))
                .knows("triageOutcome", "screen-out")
                .endedAt("not-accepted");
    }

    @Test
    void acceptsAReportAllTheSameWhenASupervisorSaysSo() {
        start("intake-and-triage", PLAN)
                .complete("review-intake", findings("no", "no"))
                .complete("confirm-screen-out", Map.of("screenOut", "accept"))
                .knows("triageOutcome", "accept")
                .endedAt("accepted");
    }

    private static Map<String, Object> findings(String meetsCriteria, String immediateDanger) {
        return Map.of(
                "meetsCriteria",
                meetsCriteria,
                "immediateDanger",
                immediateDanger,
                "riskLevel",
                "medium",
                "placementType",
                "in-home");
    }
}
