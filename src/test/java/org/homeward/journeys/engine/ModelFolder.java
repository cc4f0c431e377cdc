package org.homeward.journeys.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process with what it needs: its forms, and the decision tables that it asks. */
record ModelFolder(List<Path> files, List<String> jobTypes) {

    private static final Pattern DECISION = Pattern.compile("<zeebe:calledDecision decisionId=\"([^\"]+)\"");
    private static final Pattern JOB =
            Pattern.compile("<zeebe:(?:taskDefinition|executionListener) (?:[^>]* )?type=\"([^\"]+)\"");
    private static final Pattern DECIDES = Pattern.compile("<(?:\\w+:)?decision [^>]*id=\"([^\"]+)\"");
    private static final Map<String, ModelFolder> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, Path> TABLES = new ConcurrentHashMap<>();

    static ModelFolder of(String process) {
        return KNOWN.computeIfAbsent(process, ModelFolder::read);
    }

    void deploy(CamundaClient client) {
        DeployResourceCommandStep2 command = client.newDeployResourceCommand()
                .addResourceFile(files.getFirst().toString());
        for (Path file : files.subList(1, files.size())) {
            command = command.addResourceFile(file.toString());
        }
        command.send().join();
    }

    private static ModelFolder read(String process) {
        Path folder = Path.of("processes", process);
        Path model = folder.resolve(process + ".bpmn");
        var files = new ArrayList<Path>();
        files.add(model);
        files.addAll(within(folder, ".form"));
        found(DECISION, text(model))
                .distinct()
                .map(ModelFolder::table)
                .distinct()
                .forEach(files::add);
        return new ModelFolder(files, found(JOB, text(model)).distinct().toList());
    }

    private static Path table(String decision) {
        if (TABLES.isEmpty()) {
            within(Path.of("decisions"), ".dmn")
                    .forEach(file -> found(DECIDES, text(file)).forEach(id -> TABLES.put(id, file)));
        }
        Path table = TABLES.get(decision);
        if (table == null) {
            throw new IllegalArgumentException("No table in decisions/ decides " + decision);
        }
        return table;
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static List<Path> within(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
