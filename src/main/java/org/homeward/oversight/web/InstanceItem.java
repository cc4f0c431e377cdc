package org.homeward.oversight.web;

import java.time.Instant;
import java.util.List;
import org.homeward.oversight.InstanceRow;
import org.homeward.oversight.Wait;
import org.jspecify.annotations.Nullable;

/** One root process instance in the API's list. */
record InstanceItem(
        String key,
        String processId,
        String processName,
        int version,
        String state,
        @Nullable String stage,
        @Nullable String planId,
        Instant startedAt,
        @Nullable Instant endedAt,
        long incidents,
        List<String> waitsFor) {

    static InstanceItem of(InstanceRow row) {
        return new InstanceItem(
                Long.toString(row.key()),
                row.processId(),
                row.processName(),
                row.version(),
                row.state().code(),
                row.stage() == null ? null : row.stage().code(),
                row.planId() == null ? null : row.planId().toString(),
                row.startedAt(),
                row.endedAt(),
                row.incidents(),
                row.waits().stream().map(Wait::text).toList());
    }
}
