package org.homeward.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.engine.EngineCommand.MoveTaskDue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to the dates of tasks: one that the agency set for itself can be moved, for a reason that is kept.
 *
 * <p>A date that is a deadline of the plan is not moved here: it follows from a fact and a rule.
 */
@Service
@Transactional
public class TaskDates {

    private static final int LONGEST_REASON = 500;

    private final TaskDesk desk;
    private final TaskHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDates(TaskDesk desk, TaskHistory history, ApplicationEventPublisher events, Clock clock) {
        this.desk = desk;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves the date; the list shows it as soon as the engine has heard of it.
     *
     * @param lastDay the last day on which the task is in time
     */
    public void move(long key, LocalDate lastDay, String reason, Caller by) {
        Task task = desk.hold(key, by);
        if (!by.has(Role.SUPERVISOR) && !task.isOf(by.username())) {
            throw new NotAllowed("Only whoever has the task, or a supervisor, moves its date.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BadInput("reason", "Say in a sentence or two why the date moves.");
        }
        if (lastDay.isBefore(LocalDate.now(clock))) {
            throw new BadInput("due", "This day is over. Enter a day that is still to come.");
        }
        if (task.dueAt() != null && desk.whyDue(task).isEmpty()) {
            throw new Conflict("This date is a deadline of the plan: a rule set it. "
                    + "It moves when the fact changes that it is counted from.");
        }
        Instant due = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        history.moved(task, due, reason.strip(), by);
        events.publishEvent(new MoveTaskDue(UUID.randomUUID(), key, due));
    }
}
