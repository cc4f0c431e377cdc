package org.homeward.tasks.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.Stage;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskDesk;
import org.springframework.stereotype.Component;

/** What a completed task led to. */
@Component
class Followers {

    /** Long past the time that the engine needs; after that nothing more comes of this task by itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TaskDesk desk;
    private final PlanDesk plans;
    private final Clock clock;

    Followers(TaskDesk desk, PlanDesk plans, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The plan's open tasks after this one.
     *
     * @param yours what the person can do next
     * @param waiting what others do
     */
    record Found(Task done, List<Task> yours, List<Task> waiting, boolean isClosed, boolean isFinal) {

        String mark() {
            return Seen.mark(yours, waiting, isClosed);
        }

        public String getMark() {
            return mark();
        }
    }

    Found of(Task done, Caller caller) {
        List<Task> open = desk.ofPlan(done.planId(), caller);
        boolean closed = plans.frame(done.planId(), caller).stage() == Stage.CLOSED;
        boolean late = done.sentAt() == null || done.sentAt().plus(PATIENCE).isBefore(clock.instant());
        return new Found(
                done,
                open.stream().filter(task -> task.isFor(caller)).toList(),
                open.stream().filter(task -> !task.isFor(caller)).toList(),
                closed,
                closed || late);
    }
}
