package org.homeward.matters.web;

import java.time.Instant;
import java.util.List;
import org.homeward.matters.Matter;
import org.jspecify.annotations.Nullable;

/** A matter for other programs. */
record MatterItem(
        String matterId,
        String kind,
        String title,
        String status,
        @Nullable String outcome,
        @Nullable String about,
        boolean onHold,
        @Nullable String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<String> waitsFor) {

    static MatterItem of(Matter matter) {
        return new MatterItem(
                matter.id().toString(),
                matter.kind(),
                matter.title(),
                matter.open() ? "open" : "closed",
                matter.outcome(),
                matter.about(),
                matter.onHold(),
                matter.openedBy(),
                matter.openedAt(),
                matter.closedAt(),
                matter.waitsFor());
    }
}
