package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Everybody around one plan does what is theirs to do, day after day, except what a test tells them to leave. */
final class EverydayLife {

    /** So many looks in a row without a task mean that the engine has nothing to say for now. */
    private static final int QUIET_LOOKS = 10;

    private final StackApi api;
    private final String planId;
    private final Set<String> left = new HashSet<>();
    private final Map<String, Function<LocalDate, Map<String, ?>>> answers = new LinkedHashMap<>();
    private final Map<String, String> doers = new LinkedHashMap<>();
    private final List<String> done = new ArrayList<>();

    EverydayLife(StackApi api, String planId) {
        this.api = api;
        this.planId = planId;
    }

    /** From now on nobody does these tasks. */
    EverydayLife leave(String... elementIds) {
        left.addAll(List.of(elementIds));
        return this;
    }

    /** From now on these tasks are done again. */
    EverydayLife doAgain(String... elementIds) {
        left.removeAll(List.of(elementIds));
        return this;
    }

    /** From now on this task is answered so, by field. */
    EverydayLife answer(String elementId, Map<String, ?> byField) {
        return answer(elementId, today -> byField);
    }

    /** This task is done by that person. */
    EverydayLife by(String elementId, String user) {
        doers.put(elementId, user);
        return this;
    }

    /** As above, with answers that hang on the day. */
    EverydayLife answer(String elementId, Function<LocalDate, Map<String, ?>> onTheDay) {
        answers.put(elementId, onTheDay);
        return this;
    }

    /** Time passes, and people do what comes up. */
    EverydayLife live(String period) {
        assertThat(api.passTime("supervisor", period).status()).isEqualTo(200);
        return settle();
    }

    EverydayLife live(int times, String period) {
        for (int time = 0; time < times; time++) {
            live(period);
        }
        return this;
    }

    /** People do what is open until nothing new comes up. */
    EverydayLife settle() {
        var quiet = new int[1];
        Budgets.within(Budgets.STEP)
                .alias("the plan's people have nothing to do")
                .until(() -> {
                    List<JsonNode> todo = todo();
                    todo.forEach(this::complete);
                    quiet[0] = todo.isEmpty() ? quiet[0] + 1 : 0;
                    return quiet[0] >= QUIET_LOOKS;
                });
        return this;
    }

    /** People do what is open until this is so. */
    EverydayLife settleUntil(String what, Callable<Boolean> so) {
        Budgets.within(Budgets.STEP).alias(what).until(() -> {
            todo().forEach(this::complete);
            return so.call();
        });
        return settle();
    }

    /** The tasks that were done so far, by element id, in order. */
    List<String> done() {
        return List.copyOf(done);
    }

    List<String> open() {
        return tasks().stream().map(task -> task.path("elementId").asString()).toList();
    }

    private List<JsonNode> todo() {
        return tasks().stream()
                .filter(task -> !left.contains(task.path("elementId").asString()))
                .toList();
    }

    private List<JsonNode> tasks() {
        var tasks = new ArrayList<JsonNode>();
        api.get("supervisor", "/api/tasks?limit=200&planId=" + planId)
                .body()
                .path("items")
                .forEach(tasks::add);
        return tasks;
    }

    private void complete(JsonNode task) {
        String element = task.path("elementId").asString();
        String path = "/api/tasks/" + task.path("taskId").asString();
        String user = doers.containsKey(element) ? doers.get(element) : who(task, path);
        var given = new LinkedHashMap<String, Object>(PlanWalk.USUAL_ANSWERS);
        LocalDate today = api.today();
        given.putAll(answers.getOrDefault(element, day -> Map.of()).apply(today));
        JsonNode schema = api.get(user, path + "/form").body().path("schema");
        StackApi.Answer answer = api.post(
                user, path + "/complete", Map.of("data", FormFiller.fill(schema, given, "In plain words", today)));
        assertThat(answer.status())
                .as("%s completes %s: %s", user, element, answer.body())
                .isIn(204, 404, 409); // the plan may have moved on in between
        if (answer.status() == 204) {
            done.add(element);
        }
    }

    /** Whoever the task is for; a supervisor for those who are not on this plan's team. */
    private String who(JsonNode task, String path) {
        for (JsonNode group : task.path("candidateGroups")) {
            if (api.get(group.asString(), path).status() == 200) {
                return group.asString();
            }
        }
        return "supervisor";
    }
}
