package org.homeward.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts corrected facts into a plan: what cannot be true is refused, deadlines and moves follow in the same transaction. */
@Component
class FactCorrections {

    private final ServicePlans plans;
    private final Moves moves;
    private final ObjectProvider<FactCheck> checks;
    private final ApplicationEventPublisher events;

    FactCorrections(
            ServicePlans plans, Moves moves, ObjectProvider<FactCheck> checks, ApplicationEventPublisher events) {
        this.plans = plans;
        this.moves = moves;
        this.checks = checks;
        this.events = events;
    }

    /** What is not known already; nothing, when the same is sent twice, for example by a double click. */
    static Map<String, Object> changes(ServicePlan plan, Map<String, Object> corrections) {
        var changes = new LinkedHashMap<>(corrections);
        changes.entrySet().removeIf(fact -> Objects.equals(plan.facts().get(fact.getKey()), fact.getValue()));
        return changes;
    }

    void correct(ServicePlan plan, Map<String, Object> corrections) {
        Object place = plan.facts().get("placementType");
        plan.correctFacts(corrections);
        checks.forEach(check -> check.check(plan.jurisdiction(), plan.facts()));
        plans.save(plan);
        events.publishEvent(new FactsChanged(plan.id()));
        moves.follow(plan, place);
    }
}
