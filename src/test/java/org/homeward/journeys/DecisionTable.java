package org.homeward.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.internal.io.ResourceFactory;

/** A decision table of the project, run by KIE: a second reader of what the engine will answer. */
final class DecisionTable {

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
                event.getSelected().forEach(row -> matched.add(rowNames().get(row - 1)));
            }
        });
    }

    /** What a table answered, and by which rows. */
    record Outcome(Object answer, List<String> rows) {}

    static DecisionTable read(Path file) {
        Resource resource = ResourceFactory.newFileResource(file.toFile());
        return new DecisionTable(
                file,
                DMNRuntimeBuilder.fromDefaults()
                        .buildConfiguration()
                        .fromResources(List.of(resource))
                        .getOrElseThrow(broken -> new IllegalStateException("Cannot read " + file, broken)));
    }

    Outcome decide(Map<String, Object> facts) {
        matched.clear();
        DMNContext context = runtime.newContext();
        facts.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new AssertionError(file + " with " + facts + ": " + result.getMessages());
        }
        return new Outcome(result.getDecisionResultById(id()).getResult(), List.copyOf(matched));
    }

    Path file() {
        return file;
    }

    String id() {
        return file.getParent().getFileName().toString();
    }

    /** The rows in order, by their ids without the table's name in front. */
    List<String> rowNames() {
        var decision = (org.kie.dmn.model.api.DecisionTable)
                model.getDecisionById(id()).getDecision().getExpression();
        return decision.getRule().stream()
                .map(DecisionRule::getId)
                .map(row -> row.substring(id().length() + 1))
                .toList();
    }
}
