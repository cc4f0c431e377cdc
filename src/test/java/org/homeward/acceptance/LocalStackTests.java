package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.acceptance.HomewardStack.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local stack starts once, keeps its parts alive, and leaves nothing behind however it ends. */
class LocalStackTests {

    private HomewardStack homeward;

    @BeforeEach
    void runs() {
        homeward = HomewardStack.shared();
    }

    @Test
    void refusesASecondStartInTheSamePlace() {
        HomewardProcess second = homeward.launch(Map.of());

        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output()).contains("Homeward already runs with the data in", homeward.url());
        assertThat(homeward.api().isHealthy()).isTrue();
        assertThat(homeward.parts()).hasSize(3);
    }

    @Test
    void namesTheTakenPortAndWhatToDo(@TempDir Path elsewhere) throws Exception {
        StackPorts free = StackPorts.free();
        try (var taken = new ServerSocket(free.keycloak(), 1, InetAddress.getLoopbackAddress())) {
            HomewardProcess start = HomewardProcess.launch(elsewhere, free, Map.of());

            assertThat(start.awaitExit()).isEqualTo(1);
            assertThat(start.output())
                    .contains("Port %d, which is Keycloak's port, is taken".formatted(taken.getLocalPort()))
                    .contains("homeward.local.port.keycloak", "HOMEWARD_LOCAL_PORT_OFFSET");
        }
    }

    @Test
    void startsPartsAgainThatDied() {
        for (Part part : List.of(Part.CAMUNDA, Part.POSTGRES, Part.KEYCLOAK)) {
            long before = homeward.part(part).orElseThrow().pid();
            homeward.kill(part);
            Budgets.within(Budgets.RECOVERY)
                    .until(() -> homeward.part(part)
                            .filter(again -> again.pid() != before)
                            .isPresent());
        }
        Budgets.within(Budgets.RECOVERY).until(() -> homeward.api().isHealthy());
        assertThat(homeward.output()).contains("ended by itself (exit code 137); it is started again (1 of 5)");
    }

    @Test
    void leavesNothingBehindWhenItIsKilledAndComesBackAtItsOwnTime() {
        homeward.api().passTime("caseworker", "P45D");
        List<ProcessHandle> parts = homeward.parts();
        assertThat(parts).hasSize(3);

        homeward.kill();
        HomewardStack.awaitGone(parts);

        homeward.start();
        assertThat(offset()).isGreaterThanOrEqualTo(Duration.ofDays(45).minusHours(1));
        assertThat(Duration.between(Instant.now(), brokerTime())).isCloseTo(offset(), Duration.ofSeconds(10));
    }

    @Test
    void endsPartsThatAnEarlierRunLeftBehind() {
        List<ProcessHandle> parts = homeward.parts();
        List<ProcessHandle> holders =
                parts.stream().flatMap(part -> part.parent().stream()).toList();
        holders.forEach(ProcessHandle::destroyForcibly);
        homeward.kill();
        assertThat(parts).anyMatch(ProcessHandle::isAlive);

        homeward.start();

        assertThat(parts).noneMatch(ProcessHandle::isAlive);
        assertThat(homeward.parts()).hasSize(3);
    }

    @Test
    void stopsTheDatabaseLastWhenItIsAskedToStop() {
        homeward.stop();

        assertThat(homeward.parts()).isEmpty();
        String output = homeward.output();
        assertThat(output).contains("Camunda     stopped", "Keycloak    stopped");
        assertThat(output.substring(output.indexOf("PostgreSQL  stopped after ")))
                .doesNotContain("Camunda", "Keycloak");
    }

    private Duration offset() {
        return Duration.parse(homeward.api()
                .get("caseworker", "/api/local/clock")
                .body()
                .get("offset")
                .asString());
    }

    private Instant brokerTime() {
        return Instant.parse(new StackApi("http://localhost:" + homeward.ports().management(), "")
                .read("/actuator/clock")
                .body()
                .get("instant")
                .asString());
    }
}
