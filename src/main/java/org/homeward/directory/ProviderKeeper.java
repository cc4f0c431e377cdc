package org.homeward.directory;

import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Marks the field of a form that a service of the directory can fill; the timeline keeps the answer. */
@Component
class ProviderKeeper implements RecordKeeper {

    @Override
    public String place() {
        return "directory";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        // the timeline keeps it
    }
}
