package org.homeward.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.contents.GoalSteps;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Takes in how one goal stands. */
@Component
class RatingKeeper implements RecordKeeper {

    private final ProgressStore store;

    private final GoalSteps steps;

    RatingKeeper(ProgressStore store, GoalSteps steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    public String place() {
        return "goal";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        UUID goal = UUID.fromString(task.about("goalId"));
        store.rate(plan, goal, fields, by);
        if ("reached".equals(fields.get("milestone"))) {
            steps.reached(plan, goal, fields.get("evidence") instanceof String seen ? seen : null, by);
        }
        if (fields.get("nextMilestone") instanceof String next) {
            steps.next(plan, goal, next, by);
        }
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        if (!(about.get("goalId") instanceof String id)) {
            return Map.of();
        }
        var known = new LinkedHashMap<String, Object>();
        store.asked(plan, UUID.fromString(id), caller).ifPresent(goal -> {
            known.put("title", goal.title());
            known.put("howWeKnow", goal.measure() == null ? "" : goal.measure());
            known.put("owner", goal.owner() == null ? "" : goal.owner());
            known.put("nextStep", goal.milestone() == null ? "not agreed yet" : goal.milestone());
        });
        return known;
    }
}
