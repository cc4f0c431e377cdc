package org.homeward.tasks;

import java.time.Clock;
import java.time.LocalDate;
import org.homeward.access.Caller;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what somebody took for a person who is here again, unless it was begun. */
@Component
class Returns {

    private final TaskDesk desk;
    private final TaskQueries queries;
    private final TaskWork work;
    private final Clock clock;

    Returns(TaskDesk desk, TaskQueries queries, TaskWork work, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${homeward.tasks.back-every:PT1M}",
            fixedDelayString = "${homeward.tasks.back-every:PT1M}")
    @Transactional
    public void giveBack() {
        for (TaskWork.StoodIn back : work.toGiveBack(LocalDate.now(clock))) {
            queries.ofWorker(back.standIn()).stream()
                    .filter(task -> task.key() == back.task())
                    .forEach(task -> {
                        work.lock(task.key(), task.planId(), task.assignee());
                        desk.give(task, back.person(), "They are back", Caller.SYSTEM);
                    });
        }
    }
}
