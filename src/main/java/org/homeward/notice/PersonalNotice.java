package org.homeward.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person is told.
 *
 * @param childName for the page only; never part of a mail
 */
public record PersonalNotice(
        UUID id,
        NoticeKind kind,
        @Nullable UUID planId,
        @Nullable String childName,
        @Nullable Long taskKey,
        Instant madeAt,
        boolean read) {}
