package org.homeward.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that one person is told; its words say nothing about a child. */
public record PersonalNotice(
        UUID id,
        NoticeKind kind,
        @Nullable UUID planId,
        @Nullable Long taskKey,
        Instant madeAt,
        boolean read) {}
