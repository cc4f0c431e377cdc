package org.homeward.policy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Puts one step of a scenario, as Camunda Process Test writes it, in words. */
final class ScenarioSteps {

    /** Names of things, which say nothing to a reader. */
    private static final Set<String> IDS = Set.of("planId", "matterId", "deadlineId", "consentId", "requestId");

    private ScenarioSteps() {}

    /** Empty for a step that only sets the stage, such as what a worker answers. */
    static Optional<String> inWords(JsonNode step) {
        String element = words(step.path("userTaskSelector").path("elementId").asString(""));
        String known = values(step.path("variables"));
        return Optional.ofNullable(
                switch (step.path("type").asString("")) {
                    case "CREATE_PROCESS_INSTANCE" -> "It begins" + with(known);
                    case "PUBLISH_MESSAGE" ->
                        "The message “" + step.path("name").asString("") + "” arrives" + with(known);
                    case "COMPLETE_USER_TASK" -> "“" + element + "” is done" + with(known);
                    case "ASSERT_USER_TASK" -> "“" + element + "” waits" + forWhom(step.path("candidateGroups"));
                    case "ASSERT_ELEMENT_INSTANCE" -> at(step, words(id(step.path("elementSelector"))));
                    case "ASSERT_ELEMENT_INSTANCES" -> at(step, elements(step.path("elementSelectors")));
                    case "ASSERT_PROCESS_INSTANCE" -> "The process is " + state(step);
                    case "ASSERT_VARIABLES" -> "Now it is known" + with(known);
                    case "ASSERT_DECISION" -> "The table answers " + value(step.path("output"));
                    case "INCREASE_TIME" ->
                        "Time passes: " + step.path("duration").asString("");
                    default -> null;
                });
    }

    private static String at(JsonNode step, String where) {
        return switch (step.path("state").asString("")) {
            case "IS_ACTIVE" -> "It waits at: " + where;
            case "IS_COMPLETED" -> "It has passed: " + where;
            case "IS_TERMINATED" -> "It was given up: " + where;
            case "IS_NOT_ACTIVATED" -> "It does not come to: " + where;
            default -> state(step) + ": " + where;
        };
    }

    private static String state(JsonNode step) {
        return words(step.path("state").asString("").toLowerCase().replaceFirst("^is_", ""))
                .toLowerCase();
    }

    private static String elements(JsonNode selectors) {
        return StreamSupport.stream(selectors.spliterator(), false)
                .map(selector -> words(id(selector)))
                .collect(Collectors.joining(", "));
    }

    private static String id(JsonNode selector) {
        return selector.path("elementId").asString(selector.path("elementName").asString(""));
    }

    private static String forWhom(JsonNode groups) {
        String names = StreamSupport.stream(groups.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" or "));
        return names.isEmpty() ? "" : " for a " + names.replace('-', ' ');
    }

    private static String values(JsonNode variables) {
        return variables.properties().stream()
                .filter(variable -> !IDS.contains(variable.getKey()))
                .map(variable -> words(variable.getKey()).toLowerCase() + " = " + value(variable.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static String with(String known) {
        return known.isEmpty() ? "" : ": " + known;
    }

    /** {@code review-intake} and {@code reviewIntake} read "Review intake". */
    private static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("[-_]", " ");
        return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
