package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One plan on its way, step by step, through the API that other programs use. */
final class PlanWalk {

    static final Map<String, Object> USUAL_ANSWERS =
            Map.of("immediateDanger", "no", "meetsCriteria", "yes", "placementType", "foster", "riskLevel", "medium");

    private static final int USUAL_MONTHS = 6;

    private final StackApi api;
    private final String planId;

    private PlanWalk(StackApi api, String planId) {
        this.api = api;
        this.planId = planId;
    }

    static PlanWalk open(StackApi api, String givenName, Map<String, ?> facts) {
        Map<String, Object> intake = new LinkedHashMap<>();
        intake.put(
                "child",
                Map.of(
                        "givenName",
                        givenName,
                        "familyName",
                        "Walker",
                        "birthDate",
                        born(api).toString(),
                        "language",
                        "en"));
        intake.put("jurisdiction", "US-IL");
        intake.put("facts", facts);
        intake.put("concerns", new String[] {"school-engagement", "anxiety"});
        intake.put("referral", "Referred by the school.");
        return open(api, intake);
    }

    /** Twelve and a half, however far other tests have moved the time: from 14 on more people have a say. */
    static LocalDate born(StackApi api) {
        return api.today().minusYears(12).minusMonths(6);
    }

    static PlanWalk open(StackApi api, Map<String, ?> intake) {
        StackApi.Answer answer = api.post("caseworker", "/api/plans", intake);
        assertThat(answer.status()).isEqualTo(201);
        return new PlanWalk(api, answer.body().path("planId").asString());
    }

    String planId() {
        return planId;
    }

    /** Waits for the task and completes it, as the person whose group it is for. */
    PlanWalk complete(String elementId) {
        return complete(elementId, Map.of(), "In plain words");
    }

    PlanWalk complete(String elementId, Map<String, ?> answers) {
        return complete(elementId, answers, "In plain words");
    }

    PlanWalk complete(String elementId, Map<String, ?> answers, String words) {
        JsonNode task = waitFor(elementId);
        String user = who(task);
        String path = "/api/tasks/" + task.path("taskId").asString();
        var all = new LinkedHashMap<String, Object>(USUAL_ANSWERS);
        all.put("until", api.today().plusMonths(USUAL_MONTHS).toString());
        all.putAll(answers);
        JsonNode schema = api.get(user, path + "/form").body().path("schema");
        StackApi.Answer done =
                api.post(user, path + "/complete", Map.of("data", FormFiller.fill(schema, all, words, api.today())));
        assertThat(done.status())
                .as("completing %s: %s", elementId, done.body())
                .isEqualTo(204);
        return this;
    }

    /** Completes every task of this kind, until the one that follows them all is there. */
    PlanWalk completeAll(String elementId, String next) {
        return completeAll(elementId, next, "In plain words");
    }

    PlanWalk completeAll(String elementId, String next, String words) {
        while (either(elementId, next).equals(elementId)) {
            complete(elementId, Map.of(), words);
        }
        return this;
    }

    private String either(String elementId, String next) {
        return Budgets.within(Budgets.STEP)
                .alias("task " + elementId + " or " + next)
                .ignoreExceptions()
                .until(
                        () -> openTask(next).isMissingNode()
                                ? (openTask(elementId).isMissingNode() ? "" : elementId)
                                : next,
                        found -> !found.isEmpty());
    }

    JsonNode waitFor(String elementId) {
        return Budgets.within(Budgets.STEP)
                .alias("task " + elementId)
                .ignoreExceptions()
                .until(() -> openTask(elementId), task -> !task.isMissingNode());
    }

    PlanWalk waitForStage(String stage) {
        Budgets.within(Budgets.STEP).alias("stage " + stage).ignoreExceptions().until(this::stage, stage::equals);
        return this;
    }

    String stage() {
        return plan().path("stage").asString();
    }

    JsonNode plan() {
        return api.get("supervisor", "/api/plans/" + planId).body();
    }

    JsonNode openTask(String elementId) {
        for (JsonNode task : openTasks()) {
            if (task.path("elementId").asString().equals(elementId)) {
                return task;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    JsonNode openTasks() {
        return api.get("supervisor", "/api/tasks?planId=" + planId).body().path("items");
    }

    /** From intake to the plan in force, by the usual answers. */
    PlanWalk untilActive() {
        return complete("review-intake")
                .complete("choose-what-to-share")
                .completeAll("ask-for-consent", "name-the-network")
                .complete("name-the-network")
                .complete("settle-critical-gaps")
                .completeAll("write-assessment", "hold-conference")
                .complete("hold-conference")
                .complete("draft-plan")
                .complete("agree-to-plan")
                .complete("team-reads-plan")
                .complete("approve-plan")
                .waitForStage("active");
    }

    private static String who(JsonNode task) {
        for (JsonNode group : task.path("candidateGroups")) {
            if (group.asString().equals("caseworker")) {
                return "caseworker";
            }
        }
        return task.path("candidateGroups").path(0).asString();
    }
}
