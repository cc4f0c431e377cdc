package org.homeward.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.OutputClause;
import org.kie.internal.io.ResourceFactory;

/** A decision table of the project, run by KIE: a second reader of what the engine will answer. */
public final class DecisionTable {

    private final Path file;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<String> matched = new ArrayList<>();

    private DecisionTable(Path file, DMNRuntime runtime) {
        this.file = file;
        this.runtime = runtime;
        this.model = runtime.getModels().getFirst();
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                List<String> names = rowsOf(event.getNodeName());
                event.getSelected().forEach(row -> matched.add(names.get(row - 1)));
            }
        });
    }

    /** What a table answered, and by which rows. */
    public record Outcome(Object answer, List<String> rows) {}

    /** Every table but the one of the deadlines, which holds dates and has tests of its own. */
    public static Stream<DecisionTable> all() {
        try (Stream<Path> folders = Files.list(Path.of("decisions"))) {
            return folders
                    .filter(folder -> !folder.endsWith("deadlines"))
                    .sorted()
                    .map(folder -> read(folder.resolve(folder.getFileName() + ".dmn")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static DecisionTable read(Path file) {
        Resource resource = ResourceFactory.newFileResource(file.toFile());
        return new DecisionTable(
                file,
                DMNRuntimeBuilder.fromDefaults()
                        .buildConfiguration()
                        .fromResources(List.of(resource))
                        .getOrElseThrow(broken -> new IllegalStateException("Cannot read " + file, broken)));
    }

    /** Answers as the application would. */
    public Outcome decide(Map<String, Object> facts) {
        matched.clear();
        DMNContext context = runtime.newContext();
        facts.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new AssertionError(file + " with " + facts + ": " + result.getMessages());
        }
        return new Outcome(result.getDecisionResultById(id()).getResult(), List.copyOf(matched));
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /** The name of its folder, which is what processes call it by. */
    public String id() {
        return file.getParent().getFileName().toString();
    }

    /** The rows of every table of the file in order, by their ids without the table's name in front. */
    List<String> rowNames() {
        return model.getDecisions().stream()
                .flatMap(decision -> rowsOf(decision.getName()).stream())
                .toList();
    }

    /** An answer in words: a list reads a|b, several outputs read task=period in the order of their columns. */
    public String words(Object answer) {
        return switch (answer) {
            case List<?> list -> list.stream().map(this::words).collect(Collectors.joining("|"));
            case Map<?, ?> outputs ->
                columns().stream().map(outputs::get).map(this::words).collect(Collectors.joining("="));
            default -> answer.toString();
        };
    }

    private List<String> columns() {
        var decision = model.getDecisionById(id()).getDecision();
        return ((org.kie.dmn.model.api.DecisionTable) decision.getExpression())
                .getOutput().stream().map(OutputClause::getName).toList();
    }

    private List<String> rowsOf(String name) {
        var decision = model.getDecisionByName(name).getDecision();
        return ((org.kie.dmn.model.api.DecisionTable) decision.getExpression())
                .getRule().stream()
                        .map(DecisionRule::getId)
                        .map(row -> row.substring(decision.getId().length() + 1))
                        .toList();
    }
}
