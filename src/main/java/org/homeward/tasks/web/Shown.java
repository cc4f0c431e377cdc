package org.homeward.tasks.web;

import java.util.Arrays;
import org.homeward.tasks.TaskCounts;
import org.homeward.tasks.TaskFilter;
import org.jspecify.annotations.Nullable;

/** The parts of the tasklist, in the order of its tabs. */
public enum Shown {
    TODO("To do", TaskFilter.MINE_OR_FREE, null, "Nothing is waiting for you", "New tasks appear here by themselves."),
    MINE("Mine", "me", null, "You have taken no tasks", "Take one from “Free to take”."),
    AVAILABLE(
            "Free to take", TaskFilter.NOBODY, null, "Every task has somebody", "New tasks appear here by themselves."),
    OVERDUE(
            "Late",
            TaskFilter.MINE_OR_FREE,
            true,
            "Nothing is late",
            "Everything that is yours to do is within its time."),
    ALL("Everyone’s", null, null, "No open tasks", "New tasks appear here by themselves.");

    private final String title;
    private final @Nullable String assignee;
    private final @Nullable Boolean overdue;
    private final String emptyTitle;
    private final String emptyText;

    Shown(String title, @Nullable String assignee, @Nullable Boolean overdue, String emptyTitle, String emptyText) {
        this.title = title;
        this.assignee = assignee;
        this.overdue = overdue;
        this.emptyTitle = emptyTitle;
        this.emptyText = emptyText;
    }

    static Shown of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(shown -> shown.code().equals(code))
                .findFirst()
                .orElse(TODO);
    }

    TaskFilter filter(String username) {
        return new TaskFilter("me".equals(assignee) ? username : assignee, null, null, overdue);
    }

    /** How many there are, or null where counting would say nothing. */
    public @Nullable Integer count(TaskCounts counts) {
        return switch (this) {
            case TODO -> counts.todo();
            case MINE -> counts.mine();
            case AVAILABLE -> counts.available();
            case OVERDUE -> counts.overdue();
            case ALL -> null;
        };
    }

    /** The count as it stands on the tab, for example {@code 999+}; null where there is none. */
    public @Nullable String countInWords(TaskCounts counts) {
        Integer count = count(counts);
        return count == null ? null : count > TaskCounts.MOST ? TaskCounts.MOST + "+" : String.valueOf(count);
    }

    public String code() {
        return name().toLowerCase();
    }

    public String title() {
        return title;
    }

    public String emptyTitle() {
        return emptyTitle;
    }

    public String emptyText() {
        return emptyText;
    }
}
