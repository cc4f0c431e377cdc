package org.homeward.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to the child's family and network.
 *
 * <p>How to reach somebody is for the agency's workers and for that person alone: a foster family's address never
 * reaches the parents (89 IAC 301.210(a)). The family sees who is in the network, except whom it must not know of; relatives and
 * foster parents see it when a consent lets them read what the family shares. Staff who opened the plan in an emergency get
 * telephone numbers, but no address and nobody who is confidential.
 */
@Service
@Transactional
public class PeopleDesk {

    private final NetworkStore store;
    private final PlanDesk plans;
    private final OrdinaryContent ordinary;
    private final AuditDesk audit;

    PeopleDesk(NetworkStore store, PlanDesk plans, OrdinaryContent ordinary, AuditDesk audit) {
        this.store = store;
        this.plans = plans;
        this.ordinary = ordinary;
        this.audit = audit;
    }

    /** Whether this person may write down who belongs to the network. */
    public static boolean mayWrite(Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR);
    }

    /** The network as this person may see it. */
    @Transactional(readOnly = true)
    public List<NetworkPerson> of(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return cutDown(plan, store.at(plan, null), caller);
    }

    /** The network as it was known at an earlier moment, cut down to what this person may see today. */
    @Transactional(readOnly = true)
    public List<NetworkPerson> at(PlanId plan, Instant moment, Caller caller) {
        plans.requireVisible(plan, caller);
        return cutDown(plan, store.at(plan, moment), caller);
    }

    private List<NetworkPerson> cutDown(PlanId plan, List<NetworkPerson> people, Caller caller) {
        boolean worker = caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR, Role.ADVOCATE);
        boolean urgent = caller.emergency() != null && caller.isStaff();
        boolean names = worker
                || urgent
                || caller.has(Role.AUDITOR)
                || caller.has(Role.FAMILY) && ordinary.isOpen(plan, caller);
        return people.stream()
                .filter(person -> names || isSelf(person, caller))
                .filter(person -> !person.confidential() || worker || isSelf(person, caller))
                .map(person -> worker || isSelf(person, caller)
                        ? person
                        : urgent ? person.inEmergency() : person.withoutReach())
                .toList();
    }

    private static boolean isSelf(NetworkPerson person, Caller caller) {
        return caller.username().equals(person.username());
    }

    /** Writes somebody down. */
    public UUID add(PlanId plan, PersonEntry entry, Caller by) {
        return add(plan, UUID.randomUUID(), entry, by);
    }

    /** Writes somebody down under that id; once, however often the form is sent. */
    public UUID add(PlanId plan, UUID wanted, PersonEntry entry, Caller by) {
        requireWrite(plan, by); // and holds the plan, so that the same form cannot be sent twice at once
        entry.check();
        @Nullable UUID known = store.planOf(wanted);
        if (plan.value().equals(known)) {
            return wanted;
        }
        UUID person = known == null ? wanted : UUID.randomUUID();
        store.write(plan, person, entry, by);
        told(plan, "people.add", person, "Somebody was added to the family's network", by);
        return person;
    }

    /** Corrects what is written about somebody; {@link Conflict} when another person did so since it was read. */
    public void change(PlanId plan, UUID person, UUID revision, PersonEntry entry, Caller by) {
        requireWrite(plan, by);
        find(plan, person, by);
        entry.check();
        end(plan, person, revision, null);
        store.write(plan, person, entry, by);
        told(plan, "people.change", person, null, by);
    }

    /** Takes somebody out of the network; what was known of them stays on record. */
    public void remove(PlanId plan, UUID person, UUID revision, Caller by) {
        requireWrite(plan, by);
        find(plan, person, by);
        end(plan, person, revision, "removed");
        told(plan, "people.remove", person, "Somebody was taken out of the family's network", by);
    }

    /** Somebody of the network of a plan that this person may see. */
    @Transactional(readOnly = true)
    public NetworkPerson find(PlanId plan, UUID person, Caller caller) {
        return of(plan, caller).stream()
                .filter(one -> one.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotVisible("No such person"));
    }

    private void requireWrite(PlanId plan, Caller by) {
        plans.requireVisible(plan, by);
        if (!mayWrite(by)) {
            throw new NotAllowed("Caseworkers and supervisors keep the list of people.");
        }
        plans.requireOpen(plan);
    }

    private void end(PlanId plan, UUID person, UUID revision, @Nullable String reason) {
        if (!store.end(plan, person, revision, reason)) {
            throw new Conflict("Somebody changed this person's entry since you opened it. Nothing was overwritten."
                    + " Load the page again to see the newer one.");
        }
    }

    private void told(PlanId plan, String what, UUID person, @Nullable String title, Caller by) {
        if (title != null) {
            plans.note(plan, new TimelineNote(null, "people", title, by.displayName(), null, null));
        }
        audit.write(new AuditNote(AuditKind.CHANGE, by, what, plan.value(), person.toString(), Map.of()));
    }
}
