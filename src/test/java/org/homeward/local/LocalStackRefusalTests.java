package org.homeward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Why a start is refused, each time with the remedy. */
class LocalStackRefusalTests {

    private static final Progress SILENT = new Progress(new PrintStream(PrintStream.nullOutputStream()));

    @TempDir
    private Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void useTheFolder() throws Exception {
        environment.setProperty("homeward.local.data", folder.resolve("data").toString());
        environment.setProperty(
                "homeward.local.software", folder.resolve("software").toString());
        environment.setProperty(
                "homeward.local.exporter", folder.resolve("exporter.jar").toString());
        Folders.prepare(settings());
    }

    @Test
    void saysHowToUnpackTheSoftware() {
        assertRefused(() -> broker().prepare(SILENT), "There is no camunda-zeebe-...", "mvn generate-resources");
        assertRefused(
                () -> new Keycloak(settings(), new Database(settings())).prepare(SILENT),
                "There is no keycloak-...",
                "mvn generate-resources");
    }

    @Test
    void saysHowToBuildTheExporter() throws Exception {
        Files.createDirectories(folder.resolve("software/camunda-zeebe-8.6.0"));

        assertRefused(() -> broker().prepare(SILENT), "exporter.jar is missing", "mvn process-classes");
    }

    @Test
    void namesTheTakenPort() throws Exception {
        try (var taken = new ServerSocket(0)) {
            environment.setProperty("homeward.local.port.postgres", String.valueOf(taken.getLocalPort()));

            assertRefused(
                    () -> settings().ports().requireFree(),
                    "Port %d, which is PostgreSQL's port, is taken".formatted(taken.getLocalPort()),
                    "homeward.local.port.postgres=<port>");
        }
    }

    @Test
    void letsOnlyOneUseTheData() throws Exception {
        try (var first = OneAtATime.on(settings())) {
            assertRefused(
                    () -> OneAtATime.on(settings()), "already runs with the data in", "HOMEWARD_LOCAL_PORT_OFFSET");
        }
        OneAtATime.on(settings()).close();
    }

    @Test
    void movesEveryPortByTheOffset() {
        environment.setProperty("homeward.local.port-offset", "7");
        environment.setProperty("server.port", "9999");

        LocalPorts ports = settings().ports();

        assertThat(ports.app().number()).isEqualTo(9999);
        assertThat(ports.keycloak().number()).isEqualTo(8187);
        assertThat(ports.grpc().number()).isEqualTo(26507);
    }

    private Broker broker() {
        return new Broker(settings(), new Database(settings()), new BrokerClock(settings()));
    }

    private LocalSettings settings() {
        return LocalSettings.from(environment);
    }

    private static void assertRefused(ThrowingCallable start, String reason, String remedy) {
        assertThatExceptionOfType(LocalStackFailure.class)
                .isThrownBy(start)
                .withMessageContaining(reason)
                .satisfies(failure -> assertThat(failure.remedy()).contains(remedy));
    }
}
