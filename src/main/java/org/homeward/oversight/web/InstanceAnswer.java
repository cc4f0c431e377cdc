package org.homeward.oversight.web;

import java.time.Instant;
import java.util.List;
import org.homeward.oversight.Explanation;
import org.homeward.oversight.IncidentCard;
import org.homeward.oversight.InstanceDetail;
import org.homeward.oversight.InstanceDetail.ActiveElement;
import org.homeward.oversight.InstanceDetail.ChildInstance;
import org.homeward.oversight.InstanceDetail.Link;
import org.homeward.oversight.InstanceDetail.Variable;
import org.homeward.oversight.Wait;
import org.jspecify.annotations.Nullable;

/** One process instance in the API; keys are strings, because they are too long for JavaScript's numbers. */
record InstanceAnswer(
        String key,
        String processId,
        String processName,
        int version,
        String state,
        @Nullable String stage,
        @Nullable String planId,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable ParentItem parent,
        List<String> waitsFor,
        List<ElementItem> activeElements,
        List<IncidentItem> incidents,
        List<VariableItem> variables,
        List<ChildItem> children) {

    static InstanceAnswer of(InstanceDetail detail) {
        InstanceDetail.Head head = detail.head();
        return new InstanceAnswer(
                Long.toString(head.key()),
                head.processId(),
                head.processName(),
                head.version(),
                head.state().code(),
                head.stage() == null ? null : head.stage().code(),
                head.planId() == null ? null : head.planId().toString(),
                head.startedAt(),
                head.endedAt(),
                detail.parent() == null ? null : ParentItem.of(detail.parent()),
                detail.waits().stream().map(Wait::text).toList(),
                detail.elements().stream().map(ElementItem::of).toList(),
                detail.incidents().stream().map(IncidentItem::of).toList(),
                detail.variables().stream().map(VariableItem::of).toList(),
                detail.children().stream().map(ChildItem::of).toList());
    }

    record ParentItem(
            String key,
            String processId,
            String processName,
            @Nullable String elementName) {

        static ParentItem of(Link parent) {
            return new ParentItem(
                    Long.toString(parent.key()), parent.processId(), parent.processName(), parent.elementName());
        }
    }

    record ElementItem(
            String key, String elementId, String name, String type, Instant startedAt, List<String> waitsFor) {

        static ElementItem of(ActiveElement element) {
            return new ElementItem(
                    Long.toString(element.key()),
                    element.elementId(),
                    element.name(),
                    element.type(),
                    element.startedAt(),
                    element.waits());
        }
    }

    record IncidentItem(
            String key,
            String instanceKey,
            String elementId,
            String elementName,
            String errorType,
            Instant createdAt,
            Explanation explanation) {

        static IncidentItem of(IncidentCard incident) {
            return new IncidentItem(
                    Long.toString(incident.key()),
                    Long.toString(incident.instanceKey()),
                    incident.elementId(),
                    incident.elementName(),
                    incident.errorType(),
                    incident.createdAt(),
                    incident.explanation());
        }
    }

    record VariableItem(
            String scopeKey,
            @Nullable String scope,
            String name,
            @Nullable Object value) {

        static VariableItem of(Variable variable) {
            return new VariableItem(
                    Long.toString(variable.scopeKey()), variable.scope(), variable.name(), variable.value());
        }
    }

    record ChildItem(
            String key,
            String processId,
            String processName,
            @Nullable String elementId,
            String state,
            Instant startedAt,
            long incidents) {

        static ChildItem of(ChildInstance child) {
            return new ChildItem(
                    Long.toString(child.key()),
                    child.processId(),
                    child.processName(),
                    child.elementId(),
                    child.state().code(),
                    child.startedAt(),
                    child.incidents());
        }
    }
}
