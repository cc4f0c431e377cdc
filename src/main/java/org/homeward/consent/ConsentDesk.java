package org.homeward.consent;

import java.util.Map;
import java.util.UUID;
import org.homeward.access.AccessEnded;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.RecordAccess;
import org.homeward.access.Role;
import org.homeward.engine.EngineCommand.PublishMessage;
import org.homeward.notice.NoticeKind;
import org.homeward.notice.PersonalNotices;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanEnded;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to consents for people: whoever gave one takes it back at any time. */
@Service
@Transactional
public class ConsentDesk {

    private final ConsentStore store;
    private final PlanDesk plans;
    private final RecordAccess access;
    private final PersonalNotices notices;
    private final ApplicationEventPublisher events;

    ConsentDesk(
            ConsentStore store,
            PlanDesk plans,
            RecordAccess access,
            PersonalNotices notices,
            ApplicationEventPublisher events) {
        this.store = store;
        this.plans = plans;
        this.notices = notices;
        this.access = access;
        this.events = events;
    }

    /** Sharing stops in this transaction; the consent's process hears of it once it is committed. */
    public void withdraw(PlanId plan, UUID consent, Caller by) {
        plans.requireVisible(plan, by);
        if (!by.hasAny(Role.FAMILY, Role.CASEWORKER, Role.SUPERVISOR) || access.isGuest(by, plan.value())) {
            throw new NotAllowed("Only the family, or somebody who enters it for them, takes a consent back.");
        }
        String category = store.category(plan, consent).orElseThrow(() -> new NotVisible("No such consent"));
        if (!store.end(consent, "withdrawn", by.displayName())) {
            throw new Conflict("This consent has ended already.");
        }
        String title = "Consent taken back: " + category.replace('-', ' ');
        plans.note(plan, new TimelineNote("withdrawn-" + consent, "event", title, by.displayName(), null, null));
        notices.tellResponsible(plan.value(), NoticeKind.CONSENT_ENDED, "consent-" + consent);
        tell(consent);
    }

    /** With the plan ends every reason to share. */
    @EventListener
    void planEnded(PlanEnded plan) {
        for (UUID consent : store.live(plan.planId())) {
            store.end(consent, "plan-closed", Caller.SYSTEM.displayName());
            tell(consent);
        }
    }

    /** A consent that names a person ends with that person's access; one that names an agency or a role goes on. */
    @EventListener
    void ended(AccessEnded person) {
        for (ConsentStore.Named consent : store.naming(person.username())) {
            store.end(consent.id(), "recipient-left", Caller.SYSTEM.displayName());
            String title = "Consent ended because its recipient left: %s"
                    .formatted(consent.category().replace('-', ' '));
            String once = "recipient-left-" + consent.id();
            plans.note(
                    new PlanId(consent.planId()),
                    new TimelineNote(once, "consent", title, Caller.SYSTEM.displayName(), null, null));
            tell(consent.id());
        }
    }

    private void tell(UUID consent) {
        store.dropAskedAgain(consent);
        events.publishEvent(new PublishMessage(UUID.randomUUID(), "consent-withdrawn", consent.toString(), Map.of()));
    }
}
