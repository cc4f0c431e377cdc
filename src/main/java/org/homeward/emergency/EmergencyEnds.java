package org.homeward.emergency;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.engine.EngineCommand.PublishMessage;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanEnded;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what comes after: the end, what a supervisor says of it, and who may read that. */
@Service
@Transactional
public class EmergencyEnds {

    private final EmergencyStore store;
    private final EmergencyReader reader;
    private final PlanDesk plans;
    private final ApplicationEventPublisher events;

    EmergencyEnds(EmergencyStore store, EmergencyReader reader, PlanDesk plans, ApplicationEventPublisher events) {
        this.store = store;
        this.reader = reader;
        this.plans = plans;
        this.events = events;
    }

    /** What this person opened, the latest first. */
    @Transactional(readOnly = true)
    public List<EmergencyAccess> mine(Caller caller) {
        return reader.of(caller.username());
    }

    /** Who opened the plan in an emergency: for the family without the reasons, for staff with them. */
    @Transactional(readOnly = true)
    public List<EmergencyAccess> ofPlan(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        if (caller.emergency() != null || !caller.isStaff() && !caller.has(Role.FAMILY)) {
            throw new NotAllowed("The family and the staff of the plan read who opened it in an emergency.");
        }
        return reader.ofPlan(plan, caller.readsTexts());
    }

    /** Whoever opened it ends it, or a supervisor does; twice is once. */
    public PlanId end(UUID id, Caller by) {
        EmergencyAccess access = find(id);
        if (!access.username().equals(by.username()) && !by.has(Role.SUPERVISOR)) {
            throw new NotVisible("No such access");
        }
        end(access, by.username(), by.displayName(), "ended-" + id, null);
        return access.planId();
    }

    /** The model says that its time is over; once per request. */
    public void ranOut(UUID id, String requestKey, String elementId) {
        end(find(id), "time", Caller.SYSTEM.displayName(), requestKey, elementId);
    }

    /** Nobody reads a plan that is over because of an emergency. */
    @EventListener
    void planEnded(PlanEnded plan) {
        reader.ofPlan(plan.planId(), false).stream()
                .filter(EmergencyAccess::live)
                .forEach(access ->
                        end(access, "plan-closed", Caller.SYSTEM.displayName(), "ended-" + access.id(), null));
    }

    private void end(EmergencyAccess access, String by, String actor, String requestKey, @Nullable String elementId) {
        if (store.end(access.id(), by)) {
            note(access.planId(), "The emergency access is over", actor, requestKey, elementId);
            events.publishEvent(new PublishMessage(
                    UUID.randomUUID(), "emergency-access-ended", access.id().toString(), Map.of()));
        }
    }

    /** What a supervisor says of it; nobody judges what they did themselves. */
    void review(UUID id, boolean justified, String words, Caller by) {
        EmergencyAccess access = find(id);
        if (access.username().equals(by.username())) {
            throw new NotAllowed("You opened this plan yourself. Somebody else has to look at it.");
        }
        if (!store.review(id, justified, words, by)) {
            throw new Conflict("Somebody has looked at this already.");
        }
    }

    /** What was not right ends at once and stands on the plan as an incident; once per request. */
    public void reportMisuse(UUID id, String requestKey, String elementId) {
        EmergencyAccess access = find(id);
        end(access, "review", Caller.SYSTEM.displayName(), requestKey + "-end", elementId);
        plans.note(
                access.planId(),
                new TimelineNote(
                        requestKey,
                        "incident",
                        "An emergency access to this plan was not right",
                        Caller.SYSTEM.displayName(),
                        elementId,
                        "emergency-access"));
    }

    @Transactional(readOnly = true)
    EmergencyAccess find(UUID id) {
        return reader.find(id).orElseThrow(() -> new NotVisible("No such access"));
    }

    private void note(PlanId plan, String title, String actor, String requestKey, @Nullable String elementId) {
        plans.note(plan, new TimelineNote(requestKey, "emergency", title, actor, elementId, "emergency-access"));
    }
}
