package org.homeward.journeys.engine;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.testCases.TestCase;
import io.camunda.process.test.impl.testCases.TestCasesReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A rehearsal that lies beside a model: given facts, what people answer, days that pass, and what must follow. */
public record Scenario(Path file, TestCase content) {

    private static final Path PROCESSES = Path.of("processes");

    public static Stream<Scenario> all() {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files
                    .filter(file -> file.toString().matches(".*\\bscenarios\\b[^.]+\\.json"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(Scenario::in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process in whose folder it lies. */
    public String process() {
        return PROCESSES.relativize(file).getName(0).toString();
    }

    /** Deploys its process and hires workers for the jobs of which the scenario itself says nothing. */
    void prepare(CamundaClient client, Jobs jobs) {
        var model = ModelFolder.of(process());
        model.deploy(client);
        String told = content.getInstructions().toString();
        model.jobTypes().stream()
                .filter(type -> !told.contains("jobType=" + type))
                .forEach(jobs::hire);
    }

    private static Stream<Scenario> in(Path file) {
        try (InputStream json = Files.newInputStream(file)) {
            List<TestCase> cases = new TestCasesReader().read(json).getTestCases();
            return cases.stream().map(one -> new Scenario(file, one));
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalStateException("Cannot read the scenarios in " + file, unreadable);
        }
    }

    @Override
    public String toString() {
        return process() + ": " + content.getName();
    }
}
