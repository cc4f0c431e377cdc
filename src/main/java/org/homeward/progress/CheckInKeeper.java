package org.homeward.progress;

import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Takes in a check-in with what can be counted. */
@Component
class CheckInKeeper implements RecordKeeper {

    private final ProgressStore store;

    CheckInKeeper(ProgressStore store) {
        this.store = store;
    }

    @Override
    public String place() {
        return "progress";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        store.held(plan, fields, by, "task-" + task.taskKey());
    }
}
