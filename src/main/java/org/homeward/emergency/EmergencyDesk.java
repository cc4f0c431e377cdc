package org.homeward.emergency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.EmergencyReading;
import org.homeward.access.NotAllowed;
import org.homeward.access.PlanVisibility;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.engine.EngineCommand.PublishMessage;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to emergency access: looking for a child, opening the plan for a while, ending that. */
@Service
@Transactional
public class EmergencyDesk {

    private final EmergencyStore store;
    private final EmergencyRules rules;
    private final PlanDesk plans;
    private final PlanVisibility visibility;
    private final AuditDesk audit;
    private final ApplicationEventPublisher events;

    EmergencyDesk(
            EmergencyStore store,
            EmergencyRules rules,
            PlanDesk plans,
            PlanVisibility visibility,
            AuditDesk audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.plans = plans;
        this.visibility = visibility;
        this.audit = audit;
        this.events = events;
    }

    /** The kinds of emergency in which this person may open a plan; none for most. */
    @Transactional(readOnly = true)
    public List<EmergencyKind> kinds(Caller caller) {
        return rules.kinds(caller);
    }

    /** Whether this person may open a plan in an emergency of some kind. */
    @Transactional(readOnly = true)
    public boolean mayOpen(Caller caller) {
        return rules.any(caller);
    }

    /**
     * Looks for the child and opens the plan; a look that finds nothing is kept and counted like one that does.
     *
     * <p>Never throws after the look was counted: that would forget it.
     */
    public EmergencyAnswer open(EmergencyLook entered, Caller by) {
        if (!rules.any(by)) {
            throw new NotAllowed("Your role does not open plans in an emergency. Call the supervisor on duty.");
        }
        EmergencyLook look = entered.checked(store.today());
        EmergencyRule rule = EmergencyKind.of(look.kind())
                .flatMap(kind -> rules.of(by, kind))
                .orElseThrow(() -> new NotAllowed(
                        "Your role does not open plans in this kind of emergency. Call the supervisor on duty."));
        store.oneByOne(by.username());
        List<Instant> looks = store.looks(by.username(), store.now().minus(rule.looksWithin()));
        if (looks.size() >= rule.looks()) {
            denied("emergency.too-often", by);
            return new EmergencyAnswer.TooOften(looks.getLast().plus(rule.looksWithin()));
        }
        Optional<PlanId> plan = store.plan(look, by);
        store.looked(by.username(), plan.isPresent());
        if (plan.isEmpty()) {
            denied("emergency.not-found", by);
            return new EmergencyAnswer.NotFound();
        }
        return visibility.maySee(by, plan.get().value())
                ? new EmergencyAnswer.Yours(plan.get())
                : store.live(plan.get(), by).orElseGet(() -> begin(plan.get(), look, rule, by));
    }

    private EmergencyAnswer.Opened begin(PlanId plan, EmergencyLook look, EmergencyRule rule, Caller by) {
        UUID id = UUID.randomUUID();
        Instant until = store.now().plus(rule.lasts()).truncatedTo(ChronoUnit.SECONDS);
        store.add(id, plan, look, rule, until, by);
        plans.note(
                plan,
                new TimelineNote(
                        "emergency-" + id,
                        "emergency",
                        "Somebody who is not on the team opened this plan in an emergency",
                        by.displayName(),
                        null,
                        "emergency-access"));
        events.publishEvent(new PublishMessage(
                id,
                "emergency-access-opened",
                id.toString(),
                Map.of("planId", plan.toString(), "accessId", id.toString(), "until", until.toString())));
        events.publishEvent(new EmergencyOpened(id, plan));
        return new EmergencyAnswer.Opened(id, plan, until);
    }

    /** What holds when this person reads the plan now; empty when they see it anyway or did not open it. */
    @Transactional(readOnly = true)
    public Optional<EmergencyReading> reading(PlanId plan, Caller caller) {
        return store.reading(plan.value(), caller.username())
                .filter(opened -> !visibility.maySee(caller, plan.value()));
    }

    private void denied(String what, Caller by) {
        audit.write(new AuditNote(AuditKind.DENIAL, by, what, null));
    }
}
