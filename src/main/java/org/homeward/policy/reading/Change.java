package org.homeward.policy.reading;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a file, in words.
 *
 * @param element the step, cell or field, for example {@code Cadence, row 3, column "Check in every"}
 * @param before what it was; null when it is new
 * @param after what it is; null when it is gone
 */
public record Change(
        String resource,
        String element,
        @Nullable String before,
        @Nullable String after) {}
