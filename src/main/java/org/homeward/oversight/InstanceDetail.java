package org.homeward.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One process instance with all that holds it up.
 *
 * @param waits what it and its children wait for, the gravest first
 * @param incidents open incidents of it and its children
 * @param child the child's name, for pages only; null when this person may not see it
 */
public record InstanceDetail(
        Head head,
        @Nullable Link parent,
        List<ActiveElement> elements,
        List<Wait> waits,
        List<IncidentCard> incidents,
        List<Variable> variables,
        List<ChildInstance> children) {

    /** What the instance is and whose plan it carries. */
    public record Head(
            long key,
            long definitionKey,
            String processId,
            String processName,
            int version,
            InstanceState state,
            @Nullable Stage stage,
            @Nullable UUID planId,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String child) {}

    /** The instance that called this one, and from which step. */
    public record Link(
            long key,
            String processId,
            String processName,
            @Nullable String elementName) {}

    /** A step that is being worked on; {@code waits} says in words what it waits for. */
    public record ActiveElement(
            long key, String elementId, String name, String type, Instant startedAt, List<String> waits) {}

    /** An instance that a step of this one started. */
    public record ChildInstance(
            long key,
            String processId,
            String processName,
            @Nullable String elementId,
            InstanceState state,
            Instant startedAt,
            long incidents,
            long parentElementKey) {}

    /** A routing fact; {@code scope} is the step it belongs to, null for the whole instance. */
    public record Variable(
            long scopeKey,
            @Nullable String scope,
            String name,
            @Nullable Object value) {}

    /** What still runs in child instances, apart from this instance's own steps. */
    public List<Wait> waitsOfChildren() {
        return waits.stream().filter(wait -> wait.instanceKey() != head.key()).toList();
    }

    /** What the whole instance listens for, whatever its steps do. */
    public List<Wait> listens() {
        return waits.stream()
                .filter(wait -> wait.elementInstanceKey() == head.key())
                .toList();
    }
}
