package org.homeward.tasks.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that keep every rule of their form.
 *
 * @param data everything the form asked for, and nothing else
 * @param routing the part that the engine may know
 * @param answers the same in the form's order, with labels
 */
public record Submission(
        Map<String, @Nullable Object> data, Map<String, @Nullable Object> routing, List<FormAnswer> answers) {}
