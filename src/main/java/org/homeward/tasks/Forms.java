package org.homeward.tasks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanSummary;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.RecordKeepers;
import org.homeward.tasks.form.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of tasks, and what the plan already knows of their answers. */
@Component
class Forms {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PlanDesk plans;
    private final RecordKeepers keepers;

    /** A deployed form never changes: a changed one has another key. */
    private final Map<Long, FormSchema> known = new ConcurrentHashMap<>();

    Forms(JdbcClient jdbc, JsonMapper json, PlanDesk plans, RecordKeepers keepers) {
        this.jdbc = jdbc;
        this.json = json;
        this.plans = plans;
        this.keepers = keepers;
    }

    /** The form of a task, or null for a task that only wants to be ticked off. */
    @Nullable
    FormSchema of(Task task) {
        if (task.formKey() == null) {
            return null;
        }
        FormSchema schema = known.get(task.formKey());
        if (schema == null) {
            schema = jdbc.sql("select schema::text from engine.form where key = :key and schema is not null")
                    .param("key", task.formKey())
                    .query(String.class)
                    .optional()
                    .map(text -> FormSchema.of(json.readTree(text)))
                    .orElseThrow(() -> new Conflict("This task's form is not here yet. Try again in a moment."));
            known.put(task.formKey(), schema);
        }
        return schema;
    }

    /** What expressions of the form may speak of: the routing facts of the task, of what it is in, and of its process. */
    Map<String, @Nullable Object> variables(Task task) {
        var variables = new HashMap<String, @Nullable Object>();
        jdbc.sql("""
                        with recursive around (key, distance) as (
                             select t.element_instance_key, 0 from engine.user_task t where t.key = :task
                             union all
                             select e.flow_scope_key, distance + 1 from around a
                               join engine.element_instance e on e.key = a.key
                              where e.flow_scope_key is not null)
                        select v.name, v.value::text as value
                          from (select key, min(distance) as distance from around group by key
                                union select :instance, 1000) s
                          join engine.variable v on v.scope_key = s.key
                         order by s.distance desc""")
                .param("task", task.key())
                .param("instance", task.processInstanceKey())
                .query(row -> {
                    String value = row.getString("value");
                    variables.put(row.getString("name"), value == null ? null : json.readValue(value, Object.class));
                });
        return variables;
    }

    /**
     * Whether this person may read what was typed into the form: some answers are kept apart from the others, and whoever
     * comes by a link sees only their own.
     */
    boolean mayReadAnswers(FormSchema form, Task task, Caller caller) {
        return task.isOf(caller.username()) || caller.link() == null && !keepsApart(form);
    }

    /** Whether some answers of the form are read only by whoever gave them. */
    boolean keepsApart(FormSchema form) {
        return form.records().stream().anyMatch(keepers::keepsApart);
    }

    /** What the form starts with: what its expressions need, and what the plan's record already holds. */
    Map<String, @Nullable Object> start(FormSchema form, Task task, Caller caller) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        Map<String, @Nullable Object> variables = variables(task);
        variables.forEach((name, value) -> {
            if (form.mentions(name) && !form.asksFor(name)) {
                data.put(name, value);
            }
        });
        keepers.all().forEach(keeper -> known(keeper, form, task, variables, caller, data));
        Map<String, Object> facts = null;
        for (String place : form.records()) {
            String path = form.pathOf(place);
            if (place.startsWith("facts.")) {
                facts = facts == null ? plans.facts(task.planId()) : facts;
                Object fact = facts.get(place.substring("facts.".length()));
                if (fact != null && path != null && !path.contains(".")) {
                    data.put(path, fact);
                }
            } else if (place.equals("goals") && path != null && !path.contains(".")) {
                PlanSummary plan = plans.summary(task.planId(), caller);
                if (!plan.goals().isEmpty()) {
                    JsonNode goals = json.valueToTree(plan.goals());
                    data.put(path, json.treeToValue(goals, Object.class));
                }
            }
        }
        return data;
    }

    /** What expressions of the form may speak of when answers come in: the same as when it was shown. */
    Map<String, @Nullable Object> scope(FormSchema form, Task task, Caller caller) {
        Map<String, @Nullable Object> variables = variables(task);
        var scope = new HashMap<>(variables);
        keepers.all().stream()
                .filter(keeper -> form.offersFrom(keeper.place()))
                .forEach(keeper -> scope.put(keeper.place(), keeper.known(task.planId(), present(variables), caller)));
        return scope;
    }

    private static Map<String, Object> present(Map<String, @Nullable Object> variables) {
        var present = new HashMap<String, Object>();
        variables.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }

    /** Under its place for the form's texts, and in the fields that are kept there. */
    private static void known(
            RecordKeeper keeper,
            FormSchema form,
            Task task,
            Map<String, @Nullable Object> variables,
            Caller caller,
            Map<String, @Nullable Object> data) {
        if (!form.mentions(keeper.place())) {
            return;
        }
        Map<String, Object> known = keeper.known(task.planId(), present(variables), caller);
        data.put(keeper.place(), known);
        known.forEach((name, value) -> {
            String path = form.pathOf(keeper.place() + "." + name);
            if (path != null && !path.contains(".")) {
                data.put(path, value);
            }
        });
    }
}
