package org.homeward.plan.web;

import java.time.Instant;
import org.homeward.plan.PlanList;
import org.jspecify.annotations.Nullable;

/** One plan in the API's list. */
record PlanListItem(
        String planId,
        String childName,
        String stage,
        String status,
        String jurisdiction,
        int version,
        Instant openedAt,
        int openTasks,
        int overdueTasks,
        @Nullable Instant nextDueAt) {

    static PlanListItem of(PlanList.Row row) {
        return new PlanListItem(
                row.planId().toString(),
                row.childName(),
                row.stage().code(),
                row.status().code(),
                row.jurisdiction(),
                row.version(),
                row.openedAt(),
                row.openTasks(),
                row.overdueTasks(),
                row.nextDueAt());
    }
}
