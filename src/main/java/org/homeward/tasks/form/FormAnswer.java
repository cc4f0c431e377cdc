package org.homeward.tasks.form;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a form.
 *
 * @param key where it lies in the answers, for example {@code goals}
 * @param value as it was answered, for example the code of an option
 * @param words the same in the form's own words
 */
public record FormAnswer(
        String key,
        String label,
        @Nullable Object value,
        @Nullable Object words,
        @Nullable String record) {}
