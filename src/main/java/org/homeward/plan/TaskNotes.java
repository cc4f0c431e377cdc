package org.homeward.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.Caller;
import org.jspecify.annotations.Nullable;

/** Turns the answers of a task into a timeline note and into rows of the record. */
final class TaskNotes {

    private TaskNotes() {}

    /** A note of everything that everybody who sees the timeline may read. */
    static TimelineNote of(TaskAnswers answers, RecordKeepers keepers, Caller by) {
        var detail = new LinkedHashMap<String, Object>();
        for (TaskAnswers.Answer answer : answers.answers()) {
            if (answer.words() != null && !keepers.keepsApart(answer.record())) {
                detail.put(answer.label(), answer.words());
            }
        }
        return new TimelineNote(
                "task-" + answers.taskKey(),
                "task",
                answers.taskName(),
                by.displayName(),
                answers.elementId(),
                null,
                detail);
    }

    @SuppressWarnings("unchecked") // rows of a form's dynamic list are JSON objects
    static List<Map<String, Object>> rows(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> (Map<String, Object>) row)
                        .toList()
                : List.of();
    }
}
