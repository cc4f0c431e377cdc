package org.homeward.tasks;

import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list; a null asks for all.
 *
 * @param assignee a username, {@link #NOBODY} for tasks that are free, {@link #MINE_OR_FREE} for what is the caller's
 *     to do
 * @param overdue true: only late ones; false: only those that are not
 * @param processId the process that the step belongs to, for example {@code plan-agreement}
 * @param withinDays due until that many days from now, late ones included
 * @param atOnce true: only those that are about a child in danger
 */
public record TaskFilter(
        @Nullable String assignee,
        @Nullable String group,
        @Nullable PlanId planId,
        @Nullable Boolean overdue,
        @Nullable String processId,
        @Nullable Stage stage,
        @Nullable Integer withinDays,
        boolean atOnce) {

    /** Stands for the assignee of tasks that nobody has claimed. */
    public static final String NOBODY = "none";

    /** Stands for the caller's own tasks and those that they could take. */
    public static final String MINE_OR_FREE = "me-or-none";

    public static final TaskFilter ALL = new TaskFilter(null, null, null, null);

    public TaskFilter(
            @Nullable String assignee, @Nullable String group, @Nullable PlanId planId, @Nullable Boolean overdue) {
        this(assignee, group, planId, overdue, null, null, null, false);
    }

    public static TaskFilter of(String assignee) {
        return new TaskFilter(assignee, null, null, null);
    }

    /** The same list, cut down further. */
    public TaskFilter narrowed(@Nullable String processId, @Nullable Stage stage, @Nullable Integer withinDays) {
        return new TaskFilter(assignee, group, planId, overdue, processId, stage, withinDays, atOnce);
    }

    /** The same list, only what is about a child in danger. */
    public TaskFilter onlyAtOnce() {
        return new TaskFilter(assignee, group, planId, overdue, processId, stage, withinDays, true);
    }

    public static TaskFilter of(PlanId plan) {
        return new TaskFilter(null, null, plan, null);
    }
}
