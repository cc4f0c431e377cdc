package org.homeward.contents;

import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Takes in goals from forms that know nothing else of a plan's contents, as older releases have them. */
@Component
class GoalsKeeper implements RecordKeeper {

    private final ContentsKeeper contents;

    GoalsKeeper(ContentsKeeper contents) {
        this.contents = contents;
    }

    @Override
    public String place() {
        return "goals";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        contents.goals(plan, ContentsKeeper.rows(fields.get("")), null, by);
    }
}
