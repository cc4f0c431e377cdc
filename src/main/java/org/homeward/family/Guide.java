package org.homeward.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.matters.Matter;
import org.homeward.meetings.Meeting;
import org.homeward.plan.PlanSummary;
import org.homeward.tasks.Task;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its family reads it.
 *
 * @param words the sentences of the table family-guide: now, next, decides, contest
 * @param days the dates that run, the nearest first
 * @param steps what waits for the reader
 */
public record Guide(
        PlanSummary plan,
        Map<String, String> words,
        @Nullable Meeting meeting,
        List<Day> days,
        List<Task> steps,
        List<Matter> open,
        List<Matter> answered,
        Answering contact) {

    /** Who answers for the plan and who steps in, by name; {@code acting} only while somebody else answers. */
    public record Answering(
            String name, String backup, @Nullable String acting) {}

    /** A day by which something has to happen. */
    public record Day(String title, LocalDate day, boolean late) {}
}
