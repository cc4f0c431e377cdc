package org.homeward.deadlines;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.FactsChanged;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanEnded;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanMessage;
import org.homeward.plan.PlanOpened;
import org.homeward.plan.TimelineNote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the ledger in step with the plan, in the transaction that changed the plan. */
@Component
class LedgerEvents {

    private static final int TITLES_IN_A_NOTE = 3;

    private final Ledger ledger;
    private final ObjectProvider<PlanDesk> plans;
    private final ApplicationEventPublisher events;

    LedgerEvents(Ledger ledger, ObjectProvider<PlanDesk> plans, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.plans = plans;
        this.events = events;
    }

    @EventListener
    void opened(PlanOpened plan) {
        ledger.workOut(plan.planId());
    }

    @EventListener
    void factsChanged(FactsChanged facts) {
        workOutAndTell(facts.planId());
    }

    @EventListener
    void ended(PlanEnded plan) {
        ledger.close(plan.planId());
    }

    /** Works the ledger out and, when a running date moved, tells the timeline and the plan's process. */
    void workOutAndTell(PlanId plan) {
        List<String> moved = ledger.workOut(plan).titles();
        if (moved.isEmpty()) {
            return;
        }
        plans.getObject()
                .note(
                        plan,
                        new TimelineNote(
                                null,
                                "deadlines",
                                "Deadlines worked out again: " + title(moved),
                                Caller.SYSTEM.displayName(),
                                null,
                                null));
        events.publishEvent(new PlanMessage(UUID.randomUUID(), plan, "deadlines-moved", Map.of()));
    }

    private static String title(List<String> moved) {
        String first = String.join("; ", moved.stream().limit(TITLES_IN_A_NOTE).toList());
        int more = moved.size() - TITLES_IN_A_NOTE;
        return more > 0 ? first + "; and " + more + " more" : first;
    }
}
