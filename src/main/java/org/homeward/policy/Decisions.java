package org.homeward.policy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.springframework.stereotype.Component;

/** Asks a decision table that is in force, for pages that show what the table says; processes ask the engine. */
@Component
public class Decisions {

    private final InForce inForce;
    private final Map<String, Table> read = new ConcurrentHashMap<>();

    Decisions(InForce inForce) {
        this.inForce = inForce;
    }

    private record Table(String text, DMNRuntime runtime, DMNModel model) {}

    /** The answer of a table with one output, as text; the file is named like the decision. */
    public String word(String decision, Map<String, ?> inputs) {
        Object answer = answer(decision, inputs);
        return answer instanceof Map<?, ?> outputs
                ? String.valueOf(outputs.values().iterator().next())
                : answer.toString();
    }

    /** The answer of a table with several outputs, by their names; what a row leaves empty is missing. */
    public Map<String, String> row(String decision, Map<String, ?> inputs) {
        var row = new LinkedHashMap<String, String>();
        if (answer(decision, inputs) instanceof Map<?, ?> outputs) {
            outputs.forEach((name, value) -> {
                if (value != null && !value.toString().isEmpty()) {
                    row.put(name.toString(), value.toString());
                }
            });
        }
        return row;
    }

    /** The rows that fit, of a table that collects them. */
    public List<Map<String, Object>> rows(String decision, Map<String, ? extends @Nullable Object> inputs) {
        var rows = new ArrayList<Map<String, Object>>();
        if (answer(decision, inputs) instanceof List<?> found) {
            for (Object row : found) {
                var columns = new LinkedHashMap<String, Object>();
                ((Map<?, ?>) row).forEach((name, value) -> columns.put(String.valueOf(name), value));
                rows.add(columns);
            }
        }
        return rows;
    }

    private Object answer(String decision, Map<String, ? extends @Nullable Object> inputs) {
        Table table = table(decision);
        DMNContext context = table.runtime().newContext();
        var numbers = new LinkedHashMap<String, Object>(inputs);
        numbers.replaceAll((name, value) -> value instanceof Number number ? new BigDecimal(number.toString()) : value);
        numbers.forEach(context::set);
        DMNResult result = table.runtime().evaluateAll(table.model(), context);
        Object answer = result.getDecisionResults().getFirst().getResult();
        if (result.hasErrors() || answer == null) {
            throw new IllegalStateException("The table " + decision + " gives no answer: " + result.getMessages());
        }
        return answer;
    }

    private Table table(String decision) {
        String file = decision + ".dmn";
        String text = inForce.textOrShipped(file);
        Table known = read.get(file);
        if (known == null || !known.text().equals(text)) {
            known = read(file, text);
            read.put(file, known);
        }
        return known;
    }

    private static Table read(String file, String text) {
        Resource resource = ResourceFactory.newInputStreamResource(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "UTF-8");
        resource.setSourcePath(file);
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(unreadable -> new IllegalStateException(file + " cannot be read", unreadable));
        return new Table(text, runtime, runtime.getModels().getFirst());
    }
}
