package org.homeward.tasks.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.homeward.tasks.Task;
import org.jspecify.annotations.Nullable;

/** A task as the API tells it; no name of a child is part of it. */
record TaskItem(
        String taskId,
        String planId,
        String name,
        @Nullable String description,
        String elementId,
        String processId,
        @Nullable Instant dueAt,
        int priority,
        @Nullable String assignee,
        List<String> candidateGroups,
        @Nullable String formId,
        String state,
        String stage,
        Instant createdAt,
        int draftVersion) {

    static TaskItem of(Task task) {
        return new TaskItem(
                String.valueOf(task.key()),
                task.planId().toString(),
                task.name(),
                task.purpose(),
                task.elementId(),
                task.processId(),
                task.dueAt(),
                task.priority(),
                task.assignee(),
                task.candidateGroups(),
                task.formId(),
                task.state().name().toLowerCase(Locale.ROOT),
                task.stage().code(),
                task.createdAt(),
                task.draftVersion());
    }
}
