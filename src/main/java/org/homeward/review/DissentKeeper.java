package org.homeward.review;

import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Takes in the written answer to a view that differs. */
@Component
class DissentKeeper implements RecordKeeper {

    private final ReviewStore store;

    DissentKeeper(ReviewStore store) {
        this.store = store;
    }

    @Override
    public String place() {
        return "dissent";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        if (fields.get("answer") instanceof String answer) {
            store.answer(plan, UUID.fromString(task.about("dissentId")), answer, by);
        }
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        if (!caller.readsTexts()) {
            return Map.of(); // what one of the team thinks is for those who have to answer it
        }
        return store.unanswered(plan).stream()
                .filter(dissent -> dissent.id().toString().equals(about.get("dissentId")))
                .findFirst()
                .map(dissent -> Map.<String, Object>of("whose", dissent.whose(), "view", dissent.view()))
                .orElse(Map.of());
    }
}
