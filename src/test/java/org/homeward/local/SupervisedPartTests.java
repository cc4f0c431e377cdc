package org.homeward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A small shell program in a part's place: how it is kept alive, ended and reported. */
class SupervisedPartTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private LocalSettings settings;
    private SupervisedPart supervised;

    @BeforeEach
    void prepareFolders() throws Exception {
        settings = LocalSettings.from(new MockEnvironment().withProperty("homeward.local.data", data.toString()));
        Folders.prepare(settings);
    }

    @AfterEach
    void stop() {
        supervised.stop();
    }

    @Test
    void startsAPartAgainThatDied() {
        start("echo up > ready; sleep 600");
        supervised.awaitReady();
        ProcessHandle first = part();

        first.destroyForcibly();

        await().atMost(SOON)
                .until(() -> leftover()
                        .process()
                        .filter(again -> again.pid() != first.pid())
                        .isPresent());
        assertThat(said.toString()).contains("exit code 137", "started again (1 of 5)");
    }

    @Test
    void showsTheEndOfTheLogOfAPartThatDiesAtItsStart() {
        start("echo the disk has vanished; exit 7");

        assertThatExceptionOfType(LocalStackFailure.class)
                .isThrownBy(() -> supervised.awaitReady())
                .withMessageContaining("exit code 7")
                .withMessageContaining("the disk has vanished")
                .satisfies(failure -> assertThat(failure.remedy()).contains("shell.log"));
    }

    @Test
    void givesUpOnAPartThatKeepsDying() {
        start("echo up > ready; exit 3");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(said.toString()).contains("ended 6 times and is not started again"));
    }

    @Test
    void asksAPartToStopAndLeavesNoProcessIdBehind() {
        start("trap 'echo bye > farewell; exit 0' TERM; echo up > ready; while true; do sleep 0.1; done");
        supervised.awaitReady();
        ProcessHandle running = part();

        supervised.stop();

        assertThat(running.isAlive()).isFalse();
        assertThat(data.resolve("farewell")).exists();
        assertThat(leftover().file()).doesNotExist();
    }

    @Test
    void endsALeftoverOfAnEarlierRunButNobodyElse() throws Exception {
        start("echo up > ready; sleep 600");
        supervised.awaitReady();
        Files.copy(leftover().file(), settings.run().resolve("other.pid"));
        var stranger = new Leftover(settings.run().resolve("other.pid"), "another mark");

        assertThat(stranger.end()).isFalse();
        assertThat(part().isAlive()).isTrue();
    }

    private void start(String script) {
        supervised = new SupervisedPart(new Shell(script), settings, new Progress(new PrintStream(said)));
        supervised.startAfter(CompletableFuture.completedFuture(null));
    }

    private ProcessHandle part() {
        return leftover().process().orElseThrow();
    }

    private Leftover leftover() {
        return Leftover.of(new Shell(""), settings);
    }

    private final class Shell implements Part {

        private final String script;

        private Shell(String script) {
            this.script = script;
        }

        @Override
        public String name() {
            return "Shell";
        }

        @Override
        public String id() {
            return "shell";
        }

        @Override
        public String mark() {
            return data.toString();
        }

        @Override
        public Command command() {
            return new Command(List.of("sh", "-c", script, data.toString()), Map.of(), data);
        }

        @Override
        public boolean isReady() {
            return Files.exists(data.resolve("ready"));
        }
    }
}
