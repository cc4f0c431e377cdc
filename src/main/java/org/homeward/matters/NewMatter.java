package org.homeward.matters;

import java.util.Map;
import org.homeward.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A matter about to be written.
 *
 * @param kind the process that answers it
 * @param reason a code that tells matters of one kind apart
 * @param about what the person wrote
 * @param requestKey the same key again finds the same matter
 * @param parentElement the model's element that opened it, when no person did
 */
record NewMatter(
        String kind,
        @Nullable String reason,
        @Nullable String about,
        Map<String, Object> detail,
        Caller by,
        @Nullable String requestKey,
        @Nullable String parentElement) {}
