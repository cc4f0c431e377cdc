package org.homeward.review;

import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Takes in what a discipline writes; nobody else reads it before all have written. */
@Component
class AssessmentKeeper implements RecordKeeper {

    private final ReviewStore store;

    AssessmentKeeper(ReviewStore store) {
        this.store = store;
    }

    @Override
    public String place() {
        return "assessment";
    }

    @Override
    public boolean keepsApart() {
        return true;
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        UUID assessment = UUID.fromString(task.about("assessmentId"));
        if (fields.get("missingWhy") instanceof String why) {
            store.explainMissing(plan, assessment, why);
        } else if (!store.write(plan, assessment, fields, by)) {
            throw new BadInput("strengths", "This assessment is not asked for any more; the review has moved on.");
        }
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        return about.get("discipline") instanceof String discipline
                ? Map.of("of", discipline.replace('-', ' '))
                : Map.of();
    }
}
