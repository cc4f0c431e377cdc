package org.homeward.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.engine.EngineCommand.PublishMessage;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to consents that are being asked for, for models. */
@Service
@Transactional
public class ConsentRequests {

    private final ConsentStore store;
    private final RequestStore requests;
    private final PlanDesk plans;
    private final ApplicationEventPublisher events;

    ConsentRequests(ConsentStore store, RequestStore requests, PlanDesk plans, ApplicationEventPublisher events) {
        this.store = store;
        this.requests = requests;
        this.plans = plans;
        this.events = events;
    }

    /** What the caseworker chose to ask for; from now on it counts as asked. */
    public List<Asked> ask(PlanId plan) {
        return requests.askChosen(plan);
    }

    /** Nobody has answered yet, and the day comes near. */
    public void remind(PlanId plan, UUID request, String key, String elementId) {
        note(plan, "Reminder: the consent for " + words(request) + " has no answer yet", key, elementId);
    }

    /** No answer is not a yes: nothing is shared. */
    public void closeUnanswered(PlanId plan, UUID request, String key, String elementId) {
        requests.close(request, "no-answer");
        note(plan, "No answer about " + words(request) + ": nothing of it is shared", key, elementId);
    }

    /** By the rules nobody can agree to this; it stays closed, or a court decides. */
    public void drop(PlanId plan, UUID request, String key, String elementId) {
        requests.close(request, "dropped");
        note(plan, "Nobody can agree to share " + words(request) + "; only a court could", key, elementId);
    }

    /** Gives the consent that this request led to a process of its own. */
    public void beginLife(PlanId plan, UUID request) {
        store.ofRequest(request).ifPresent(consent -> {
            var routing = new LinkedHashMap<>(plans.routing(plan));
            routing.put("consentId", consent.toString());
            routing.put("consentCategory", requests.category(request));
            events.publishEvent(new PublishMessage(consent, "consent-given", consent.toString(), routing));
        });
    }

    private String words(UUID request) {
        return requests.category(request).replace('-', ' ') + " records";
    }

    private void note(PlanId plan, String title, String key, String elementId) {
        plans.note(plan, new TimelineNote(key, "consent", title, Caller.SYSTEM.displayName(), elementId, null));
    }
}
