package org.homeward.matters;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Gives the forms of a matter what was said in it so far, and keeps what later steps show to others. */
@Component
class MatterKeeper implements RecordKeeper {

    private final MatterAnswers answers;

    MatterKeeper(MatterAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String place() {
        return "matter";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        MatterId.parse(task.about("matterId")).ifPresent(matter -> answers.add(plan, matter, fields));
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        var known = new LinkedHashMap<String, Object>();
        if (about.get("matterId") instanceof String id) {
            MatterId.parse(id).ifPresent(matter -> known.putAll(answers.read(plan, matter, caller)));
        }
        return known;
    }
}
