package org.homeward.policy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.homeward.policy.ReleaseDesk;
import org.jspecify.annotations.Nullable;

/** A file in the API; {@code content} is there when one file was asked for, {@code version} is to be sent with a PUT. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResourceAnswer(
        String name,
        String kind,
        String title,
        boolean changed,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable String content) {

    static ResourceAnswer of(ReleaseDesk.Line line) {
        return new ResourceAnswer(
                line.name(),
                line.kind().code(),
                line.title(),
                line.changed(),
                line.version(),
                line.changedBy(),
                line.changedAt(),
                null);
    }

    static ResourceAnswer of(ReleaseDesk.Text text) {
        return new ResourceAnswer(
                text.resource().name(),
                text.resource().kind().code(),
                text.title(),
                text.changed(),
                text.version(),
                text.changedBy(),
                text.changedAt(),
                text.resource().content());
    }
}
