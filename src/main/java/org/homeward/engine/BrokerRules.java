package org.homeward.engine;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** What the broker demands of a process model, asked before anything is deployed. */
@Component
public class BrokerRules {

    /** Answers what the broker would refuse; empty when it would take the model. */
    public List<Violation> violations(byte[] bpmn) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        } catch (ModelException unreadable) {
            return List.of(new Violation("", rootMessage(unreadable)));
        }
        var visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
        new ModelWalker(model).walk(visitor);
        return visitor.getValidationResult().getResults().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(result -> new Violation(idOf(entry.getKey()), result.getMessage())))
                .toList();
    }

    /** Unnamed parts, such as a timer's definition, answer with the nearest element that has a name in the diagram. */
    private static String idOf(Object element) {
        return Stream.iterate((BpmnModelElementInstance) element, Objects::nonNull, e ->
                        (BpmnModelElementInstance) e.getParentElement())
                .filter(e -> e.getDomElement().hasAttribute("id")
                        && !e.getElementType().getTypeName().endsWith("EventDefinition"))
                .map(e -> e.getAttributeValue("id"))
                .findFirst()
                .orElse("");
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** One refusal: the element's id in the diagram and the broker's own words. */
    public record Violation(String elementId, String message) {}
}
