package org.homeward.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is to do for a plan, as the engine made it and as people have dealt with it since.
 *
 * @param purpose what this step is for, in the model's words
 * @param childName for pages only; never part of an address, a log line or an error
 * @param awayUntil the last day on which whoever has it is away; null when they are here
 * @param standsIn whether the reader stands in for them
 */
public record Task(
        long key,
        PlanId planId,
        String name,
        @Nullable String purpose,
        String elementId,
        String processId,
        long processInstanceKey,
        @Nullable Instant dueAt,
        int priority,
        @Nullable String assignee,
        @Nullable String assigneeName,
        List<String> candidateGroups,
        @Nullable Long formKey,
        @Nullable String formId,
        State state,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant draftedAt,
        int draftVersion,
        String childName,
        Stage stage,
        @Nullable LocalDate awayUntil,
        boolean standsIn) {

    /** From this priority on, a task is about a child in danger and stands before all others. */
    static final int AT_ONCE = 90;

    /** How far a task is; a task that was sent in is done, even before the engine has heard of it. */
    public enum State {
        OPEN,
        DONE,
        CANCELED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it is about a child in danger. */
    public boolean isAtOnce() {
        return priority >= AT_ONCE;
    }

    public boolean isOf(String username) {
        return username.equals(assignee);
    }

    /** Whether this person may work on it, once they see the plan. */
    public boolean isFor(Caller caller) {
        return caller.has(Role.SUPERVISOR)
                || isOf(caller.username())
                || caller.roles().stream().anyMatch(role -> candidateGroups.contains(role.code()));
    }
}
