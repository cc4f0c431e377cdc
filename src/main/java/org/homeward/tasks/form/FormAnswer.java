package org.homeward.tasks.form;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a form.
 *
 * @param key where it lies in the answers, for example {@code goals}
 * @param value as the record keeps it when {@code record} names a place, otherwise in the form's own words
 */
public record FormAnswer(
        String key,
        String label,
        @Nullable Object value,
        @Nullable String record) {}
