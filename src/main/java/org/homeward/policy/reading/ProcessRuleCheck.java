package org.homeward.policy.reading;

import java.util.Locale;
import java.util.Set;
import org.homeward.engine.BrokerRules;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What the broker demands of a process, and what this house does: numbers live in tables, expressions can be read. */
@Component
class ProcessRuleCheck implements Check {

    private static final Set<String> TIMES = Set.of("timeDuration", "timeDate", "timeCycle");

    private final BrokerRules broker;

    ProcessRuleCheck(BrokerRules broker) {
        this.broker = broker;
    }

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var resource : candidate.changed(ResourceKind.BPMN)) {
            index.document(resource.name()).ifPresent(root -> {
                Xml.children(root, "process").forEach(process -> runs(process, resource.name(), findings));
                Xml.all(root).forEach(element -> {
                    hasNoTimeOfItsOwn(element, resource.name(), findings);
                    canBeRead(element, resource.name(), findings);
                });
                asTheBrokerSees(resource, root, findings);
            });
        }
    }

    private static void runs(Element process, String file, Findings findings) {
        if (!"true".equals(process.getAttribute("isExecutable"))) {
            findings.error(
                    file,
                    process,
                    "The process is not marked as executable, so the engine would not run it.",
                    "Tick \"Executable\" in the properties of the process.");
        }
    }

    private static void hasNoTimeOfItsOwn(Element element, String file, Findings findings) {
        String text = element.getTextContent().strip();
        if (TIMES.contains(String.valueOf(element.getLocalName())) && !text.isEmpty() && !text.startsWith("=")) {
            findings.warning(
                    file,
                    step(element),
                    "The time " + text + " stands in the diagram, where nobody can cite its source.",
                    "Take it from a decision table.");
        }
    }

    private static void canBeRead(Element element, String file, Findings findings) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            read(((Attr) attributes.item(i)).getValue(), element, file, findings);
        }
        if (Xml.children(element).findAny().isEmpty()) {
            read(element.getTextContent().strip(), element, file, findings);
        }
    }

    private static void read(String expression, Element element, String file, Findings findings) {
        if (expression.startsWith("=")) {
            Expressions.fault(expression.substring(1))
                    .ifPresent(fault -> findings.error(
                            file,
                            step(element),
                            "The expression " + expression + " cannot be read: " + fault,
                            "Correct the expression."));
        }
    }

    private void asTheBrokerSees(Resource resource, Element root, Findings findings) {
        for (var violation : broker.violations(resource.bytes())) {
            Element where = Xml.all(root)
                    .filter(element -> violation.elementId().equals(element.getAttribute("id")))
                    .findFirst()
                    .orElse(root);
            String words = violation.message().strip();
            findings.error(
                    resource.name(),
                    where,
                    "The engine would refuse this: " + words.substring(0, 1).toLowerCase(Locale.ROOT)
                            + words.substring(1) + (words.endsWith(".") ? "" : "."),
                    "Correct this part of the process.");
        }
    }

    /** The nearest part around a setting that a reader of the diagram would recognise. */
    private static Element step(Element setting) {
        Element part = setting;
        while (part.getParentNode() instanceof Element parent && (!part.hasAttribute("id") || settingOnly(part))) {
            part = parent;
        }
        return part;
    }

    private static boolean settingOnly(Element part) {
        String type = String.valueOf(part.getLocalName());
        return type.endsWith("EventDefinition") || type.startsWith("time") || type.endsWith("Expression");
    }
}
