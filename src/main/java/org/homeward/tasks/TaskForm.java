package org.homeward.tasks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task's form and what is known and typed so far.
 *
 * @param schema the form as the browser shows it; null for a task without one
 * @param draftVersion counts the drafts; send it along with the next one
 */
public record TaskForm(
        @Nullable String formId, @Nullable JsonNode schema, Map<String, @Nullable Object> data, int draftVersion) {}
