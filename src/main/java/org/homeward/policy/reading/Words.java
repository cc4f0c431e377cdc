package org.homeward.policy.reading;

import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/** Names for the parts of a process as a reader of the diagram would say them. */
final class Words {

    private static final Map<String, String> TYPES = Map.of(
            "sequenceFlow", "Arrow",
            "businessRuleTask", "Decision step",
            "serviceTask", "Work of a worker",
            "callActivity", "Called process",
            "exclusiveGateway", "Gateway",
            "intermediateCatchEvent", "Waiting event",
            "intermediateThrowEvent", "Event");

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("extensionElements/taskDefinition type", "kind of work"),
            Map.entry("extensionElements/taskDefinition retries", "attempts"),
            Map.entry("extensionElements/assignmentDefinition candidateGroups", "group"),
            Map.entry("extensionElements/assignmentDefinition assignee", "person"),
            Map.entry("extensionElements/formDefinition formId", "form"),
            Map.entry("extensionElements/taskSchedule dueDate", "due"),
            Map.entry("extensionElements/taskSchedule followUpDate", "follow up"),
            Map.entry("extensionElements/calledElement processId", "process"),
            Map.entry("extensionElements/calledDecision decisionId", "decision"),
            Map.entry("extensionElements/calledDecision resultVariable", "result goes to"),
            Map.entry("conditionExpression", "condition"),
            Map.entry("timerEventDefinition/timeDuration", "waits for"),
            Map.entry("timerEventDefinition/timeDate", "waits until"),
            Map.entry("timerEventDefinition/timeCycle", "repeats"),
            Map.entry("sourceRef", "from"),
            Map.entry("targetRef", "to"));

    private Words() {}

    /** {@code <userTask id="hold-review" name="Hold review">} becomes {@code User task "Hold review"}. */
    static String of(Element element) {
        String name = element.getAttribute("name").strip().replaceAll("\\s+", " ");
        String shown = name.isEmpty() ? element.getAttribute("id") : name;
        return type(element) + " \"" + shown + "\"";
    }

    static String setting(String path) {
        return SETTINGS.getOrDefault(
                path, path.replace("extensionElements/", "").replace('/', ' '));
    }

    private static String type(Element element) {
        String local = String.valueOf(element.getLocalName());
        String words = local.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(local, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
