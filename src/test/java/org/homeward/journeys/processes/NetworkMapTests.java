package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkMapTests extends ProcessTest {

    private static final Map<String, Object> PLAN =
            Map.of("planId", "plan-1", "childAge", 12, "placementType", "foster", "reportedUrgency", "soon");

    @BeforeEach
    void deployIt() {
        deploy("network-map");
        answer("network.find-gaps", Map.of("criticalGaps", List.of()));
    }

    @Test
    void endsWhenEveryPlaceThatMattersIsFilled() {
        Walk walk = start("network-map", PLAN).waitsOnlyAt("name-the-network");
        walk.task("name-the-network").hasCandidateGroup("caseworker");
        walk.complete("name-the-network", Map.of("networkGaps", "filled")).endedAt("network-mapped");
        assertThat(jobsDone("network.find-gaps").getFirst().get("requiredDisciplines"))
                .asString()
                .contains("critical");
    }

    @Test
    void asksASupervisorWhenAPlaceThatMattersIsEmpty() {
        answer("network.find-gaps", Map.of("criticalGaps", List.of("health")));
        Walk walk = start("network-map", PLAN).complete("name-the-network", Map.of("networkGaps", "explained"));
        walk.waitsOnlyAt("settle-critical-gaps").task("settle-critical-gaps").hasCandidateGroup("supervisor");
        walk.complete("settle-critical-gaps").endedAt("gaps-settled");
    }
}
