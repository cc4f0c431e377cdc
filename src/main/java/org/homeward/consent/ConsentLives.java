package org.homeward.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.engine.EngineCommand.PublishMessage;
import org.homeward.plan.FactsChanged;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to consents that were given, for models: when one is asked about again, and when it ends. */
@Service
@Transactional
public class ConsentLives {

    private final ConsentStore store;
    private final RequestStore requests;
    private final PlanDesk plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentLives(
            ConsentStore store, RequestStore requests, PlanDesk plans, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** Works out when the consent ends and when it is asked about next; it is kept so that it ends by itself too. */
    public Life plan(UUID consent, List<AskAgainRule> rules) {
        ConsentStore.Given given = store.given(consent);
        LocalDate today = LocalDate.now(clock);
        LocalDate ends = given.expires().plusDays(1);
        for (AskAgainRule rule : rules) {
            LocalDate birthday = birthday(given, rule);
            if (rule.endsItThatDay() && birthday != null && birthday.isAfter(today) && birthday.isBefore(ends)) {
                ends = birthday;
            }
        }
        store.endsBy(consent, ends.minusDays(1));
        return next(given, rules, ends, today);
    }

    private static Life next(ConsentStore.Given given, List<AskAgainRule> rules, LocalDate ends, LocalDate today) {
        var next = new Life(ends, ends.plusDays(1), "none");
        for (AskAgainRule rule : rules) {
            LocalDate about = rule.isAboutBirthday() ? birthday(given, rule) : ends;
            LocalDate ask = about == null ? null : about.minus(Period.parse(rule.lead()));
            if (ask != null && ask.isAfter(today) && ask.isBefore(next.askAgainOn()) && ask.isBefore(ends)) {
                next = new Life(ends, ask, rule.why());
            }
        }
        return next;
    }

    private static @Nullable LocalDate birthday(ConsentStore.Given given, AskAgainRule rule) {
        return rule.isAboutBirthday() && rule.age() != null && given.birthDate() != null
                ? given.birthDate().plusYears(rule.age())
                : null;
    }

    /** Asks for the same record again; the consent holds meanwhile. */
    public AskedAgain askAgain(PlanId plan, UUID consent, String why, String requestKey) {
        UUID request = requests.again(plan, consent, why, requestKey);
        Map<String, Object> now = plans.routing(plan);
        return new AskedAgain(request, now.get("childAge"), now.get("placementType"));
    }

    /** The day up to which it held is over. */
    public void expire(PlanId plan, UUID consent, String key, String elementId) {
        if (store.end(consent, "expired", Caller.SYSTEM.displayName())) {
            note(plan, "Consent ran out: nothing more of it is shared", key, elementId);
        }
        store.dropAskedAgain(consent);
    }

    /** Says on the plan that sharing has stopped; it had stopped when the consent was taken back. */
    public void stopped(PlanId plan, UUID consent, String key, String elementId) {
        store.end(consent, "withdrawn", Caller.SYSTEM.displayName());
        events.publishEvent(store.stopped(plan, consent));
        note(plan, "Sharing has stopped: whoever was asked to share is told", key, elementId);
    }

    /** A move, or another permanency goal, is a reason to ask again. */
    @EventListener
    void factsChanged(FactsChanged plan) {
        Map<String, Object> facts = plans.facts(plan.planId());
        askAgainAfter(store.askedElsewhere(plan.planId(), facts.get("placementType")), "placement");
        askAgainAfter(store.askedForAnotherGoal(plan.planId(), facts.get("permanencyGoal")), "goal");
    }

    private void askAgainAfter(List<UUID> consents, String why) {
        consents.forEach(consent -> events.publishEvent(new PublishMessage(
                UUID.randomUUID(), "consent-asked-again", consent.toString(), Map.of("askAgainWhy", why))));
    }

    private void note(PlanId plan, String title, String key, String elementId) {
        plans.note(plan, new TimelineNote(key, "consent", title, Caller.SYSTEM.displayName(), elementId, null));
    }
}
