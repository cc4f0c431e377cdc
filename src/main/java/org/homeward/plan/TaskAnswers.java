package org.homeward.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person answered in a completed task, with the form's own labels. */
public record TaskAnswers(
        long taskKey, String elementId, String processId, String taskName, String formId, List<Answer> answers) {

    /**
     * One answer.
     *
     * @param record the place of the plan's record that keeps it: goals, team, consents or facts.NAME; null: the
     *     timeline only
     */
    public record Answer(
            String key,
            String label,
            @Nullable Object value,
            @Nullable String record) {}
}
