package org.homeward.policy.reading;

import java.util.Arrays;
import java.util.TreeSet;
import org.homeward.access.Role;
import org.homeward.engine.KnownJobTypes;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Whatever a process calls, shows or asks for has to be there: processes, forms, decisions, workers and groups. */
@Component
class ProcessReferenceCheck implements Check {

    private final KnownJobTypes jobTypes;

    ProcessReferenceCheck(KnownJobTypes jobTypes) {
        this.jobTypes = jobTypes;
    }

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var resource : candidate.changed(ResourceKind.BPMN)) {
            index.document(resource.name()).ifPresent(root -> {
                var about = new About(resource.name(), index, findings);
                Xml.all(root, "callActivity").forEach(about::callsAProcessThatExists);
                Xml.all(root, "userTask")
                        .filter(task -> Xml.BPMN.equals(task.getNamespaceURI()))
                        .forEach(about::canBeDoneByPeople);
                Xml.all(root, "calledDecision").forEach(about::asksADecisionThatExists);
                Xml.all(root, "taskDefinition").forEach(definition -> about.hasAWorker(definition, jobTypes));
                Xml.all(root).forEach(about::takesTheLatest);
            });
        }
    }

    private record About(String file, Index index, Findings findings) {

        void callsAProcessThatExists(Element call) {
            String id = Xml.extension(call, "calledElement")
                    .map(called -> called.getAttribute("processId"))
                    .orElse("");
            if (id.isBlank()) {
                findings.error(file, call, "It does not say which process it calls.", "Choose the called process.");
            } else if (fixed(id) && !index.has(ResourceKind.BPMN, id)) {
                findings.error(
                        file,
                        call,
                        "It calls the process \"" + id + "\", which does not exist.",
                        "Choose one of " + some(ResourceKind.BPMN) + ".");
            }
        }

        void canBeDoneByPeople(Element task) {
            if (Xml.extension(task, "userTask").isEmpty()) {
                findings.error(
                        file,
                        task,
                        "Nobody would see this task in a tasklist.",
                        "Set its implementation to \"Camunda user task\".");
            }
            String form = Xml.extension(task, "formDefinition")
                    .map(definition -> definition.getAttribute("formId"))
                    .orElse("");
            if (form.isBlank()) {
                findings.error(file, task, "It has no form.", "Choose the form that people fill in.");
            } else if (fixed(form) && !index.has(ResourceKind.FORM, form)) {
                findings.error(
                        file,
                        task,
                        "It shows the form \"" + form + "\", which does not exist.",
                        "Choose one of " + some(ResourceKind.FORM) + ".");
            }
            hasAGroup(task);
        }

        private void hasAGroup(Element task) {
            var assignment = Xml.extension(task, "assignmentDefinition");
            String groups =
                    assignment.map(who -> who.getAttribute("candidateGroups")).orElse("");
            if (groups.isBlank()
                    && assignment
                            .map(who -> who.getAttribute("assignee"))
                            .orElse("")
                            .isBlank()) {
                findings.error(file, task, "It does not say who may do it.", "Enter a group, for example caseworker.");
            }
            if (fixed(groups)) {
                Arrays.stream(groups.split(","))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty() && Role.of(group).isEmpty())
                        .forEach(group -> findings.error(
                                file,
                                task,
                                "Nobody is in the group \"" + group + "\".",
                                "Use groups such as caseworker, supervisor, family, clinician or teacher."));
            }
        }

        void asksADecisionThatExists(Element called) {
            String id = called.getAttribute("decisionId");
            if (fixed(id) && !index.has(ResourceKind.DMN, id)) {
                findings.error(
                        file,
                        owner(called),
                        "It asks the decision \"" + id + "\", which does not exist.",
                        "Choose one of " + some(ResourceKind.DMN) + ".");
            }
        }

        void hasAWorker(Element definition, KnownJobTypes jobTypes) {
            String type = definition.getAttribute("type");
            if (fixed(type) && !jobTypes.all().contains(type)) {
                findings.error(
                        file,
                        owner(definition),
                        "No worker does the work \"" + type + "\", so plans would wait here for ever.",
                        "Use one of: " + String.join(", ", new TreeSet<>(jobTypes.all())) + ".");
            }
        }

        /** Only what changed is deployed, so nothing may insist on files of its own deployment or on a version. */
        void takesTheLatest(Element setting) {
            String binding = setting.getAttribute("bindingType");
            if (!binding.isEmpty() && !binding.equals("latest")) {
                findings.error(
                        file,
                        owner(setting),
                        "It is bound to \"" + binding + "\", so later changes would not reach it.",
                        "Set its binding to \"latest\".");
            }
        }

        private String some(ResourceKind kind) {
            return String.join(", ", index.ids(kind));
        }

        /** An id written out, not worked out while the process runs. */
        private static boolean fixed(String value) {
            return !value.startsWith("=");
        }

        /** The step that a setting in its extension elements belongs to. */
        private static Element owner(Element setting) {
            var extensions = setting.getParentNode();
            return extensions != null && extensions.getParentNode() instanceof Element step ? step : setting;
        }
    }
}
