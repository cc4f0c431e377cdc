package org.homeward.tasks;

import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list; a null asks for all.
 *
 * @param assignee a username, {@link #NOBODY} for tasks that are free, {@link #MINE_OR_FREE} for what is the caller's
 *     to do
 * @param overdue true: only late ones; false: only those that are not
 */
public record TaskFilter(
        @Nullable String assignee,
        @Nullable String group,
        @Nullable PlanId planId,
        @Nullable Boolean overdue) {

    /** Stands for the assignee of tasks that nobody has claimed. */
    public static final String NOBODY = "none";

    /** Stands for the caller's own tasks and those that they could take. */
    public static final String MINE_OR_FREE = "me-or-none";

    public static final TaskFilter ALL = new TaskFilter(null, null, null, null);

    public static TaskFilter of(String assignee) {
        return new TaskFilter(assignee, null, null, null);
    }

    public static TaskFilter of(PlanId plan) {
        return new TaskFilter(null, null, plan, null);
    }
}
