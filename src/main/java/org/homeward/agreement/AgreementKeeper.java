package org.homeward.agreement;

import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Takes in what somebody says about a draft, and hands it to whoever changes the draft. */
@Component
class AgreementKeeper implements RecordKeeper {

    private final AgreementStore store;

    AgreementKeeper(AgreementStore store) {
        this.store = store;
    }

    @Override
    public String place() {
        return "agreement";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        if (fields.get("answer") instanceof String answer) {
            Object words = fields.getOrDefault("objection", fields.get("question"));
            Object who = fields.getOrDefault("answeredBy", by.displayName());
            String side = task.about("agreementSide").isEmpty() ? "family" : task.about("agreementSide");
            store.add(plan, side, answer, words instanceof String text ? text : null, who.toString());
        }
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        if (!caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            return Map.of(); // nobody reads here what the others said
        }
        String objections =
                store.objections(plan).stream().map(Objection::inWords).collect(Collectors.joining("\n\n"));
        return Map.of(
                "objections", objections.isEmpty() ? "Nothing so far." : objections, "question", store.question(plan));
    }
}
