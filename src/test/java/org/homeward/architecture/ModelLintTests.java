package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.architecture.Models.Model;
import org.junit.jupiter.api.Test;

/** Every model passes the checks of Camunda's Modeler, bpmnlint with the rules of the engine's version. */
class ModelLintTests {

    private static final Path ISLANDS = Path.of("src/main/islands");

    @Test
    void passesTheChecksOfTheModeler() throws IOException {
        assumeTrue( // a build server has them, or the lint fails for want of them
                System.getenv("CI") != null
                        || Files.isDirectory(ISLANDS.resolve("node_modules/bpmnlint-plugin-camunda-compat")),
                "the islands' packages are not there; a build without -Dislands.skip=true gets them");
        var line = new ArrayList<>(List.of("node", "lint-models.mjs"));
        for (Model model : Models.processes()) {
            line.add(ISLANDS.toAbsolutePath()
                    .relativize(model.file().toAbsolutePath())
                    .toString());
        }
        Process lint = new ProcessBuilder(line)
                .directory(ISLANDS.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(lint.inputReader().lines().filter(problem -> !problem.startsWith("warn: ")))
                .isEmpty();
        assertThat(lint.onExit().join().exitValue()).isZero();
    }
}
