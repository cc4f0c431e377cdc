package org.homeward.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered in a completed task, with the form's own labels.
 *
 * @param about the routing facts of the task, for example which goal it is about
 */
public record TaskAnswers(
        long taskKey,
        String elementId,
        String processId,
        String taskName,
        String formId,
        List<Answer> answers,
        Map<String, Object> about) {

    public TaskAnswers(
            long taskKey, String elementId, String processId, String taskName, String formId, List<Answer> answers) {
        this(taskKey, elementId, processId, taskName, formId, answers, Map.of());
    }

    /** A routing fact that is text, or empty when the task has none of that name. */
    public String about(String name) {
        return about.get(name) instanceof String text ? text : "";
    }

    /**
     * One answer.
     *
     * @param words the value in the form's own words, for people
     * @param record the place of the plan's record that keeps it: goals, team, consents, facts.NAME or the place of a
     *     {@link RecordKeeper}; null: the timeline only
     */
    public record Answer(
            String key,
            String label,
            @Nullable Object value,
            @Nullable Object words,
            @Nullable String record) {

        public Answer(String key, String label, @Nullable Object value, @Nullable String record) {
            this(key, label, value, value, record);
        }
    }
}
