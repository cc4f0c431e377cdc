package org.homeward.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the engine is to do. Publish one as an application event inside a transaction: it leaves after the commit
 * and again until the engine has acknowledged it, and a repeat does nothing twice.
 *
 * <p>Variables are opaque ids and routing facts only, never personal data.
 */
public sealed interface EngineCommand {

    /** Names this command; the engine sees it as message id, so that a repeat correlates once. */
    UUID id();

    /** Publishes a message to the waiting process, or starts a process that begins with it. */
    record PublishMessage(UUID id, String name, String correlationKey, Map<String, Object> variables)
            implements EngineCommand {}

    /** Publishes messages that belong together; each keeps its own id, so that a repeat of all correlates each once. */
    record PublishMessages(UUID id, List<PublishMessage> messages) implements EngineCommand {}

    /** Completes a user task with its routing answers. */
    record CompleteUserTask(UUID id, long taskKey, Map<String, Object> variables) implements EngineCommand {}

    /** Assigns a user task, or takes the assignee away. */
    record AssignUserTask(UUID id, long taskKey, @Nullable String assignee) implements EngineCommand {}

    /** Gives a user task another due date. */
    record MoveTaskDue(UUID id, long taskKey, Instant dueAt) implements EngineCommand {}

    /** Corrects variables in an element's scope and lets an incident's job or element try again. */
    record ResolveIncident(
            UUID id, long incidentKey, @Nullable Long jobKey, int retries, long scopeKey, Map<String, Object> variables)
            implements EngineCommand {}
}
