package org.homeward.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.plan.MemberLeaves;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TeamDesk;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to who answers for a plan: always somebody, and always somebody behind them. */
@Service
@Transactional
public class ContactDesk {

    private static final int LONGEST_NAME = 200;

    private final ContactStore store;
    private final PlanDesk plans;
    private final TeamDesk team;
    private final AuditDesk audit;

    ContactDesk(ContactStore store, PlanDesk plans, TeamDesk team, AuditDesk audit) {
        this.store = store;
        this.plans = plans;
        this.team = team;
        this.audit = audit;
    }

    /** Who answers for the plan, by user name, for other parts of Homeward. */
    @Transactional(readOnly = true)
    public Contact of(PlanId plan) {
        return store.of(plan);
    }

    /** Puts the plan into other hands; without a back-up the one so far stays, or the supervisors stand in. */
    public void give(PlanId plan, String username, @Nullable String backup, String reason, Caller by) {
        store.lock(plan);
        Contact before = store.of(plan);
        String next = backup == null ? before.backup() : backup;
        put(plan, username, next.equals(username) ? Contact.deskBehind(username) : next, reason, by);
    }

    /** Puts the plan of somebody who leaves into other hands; whoever stepped in goes on doing so. */
    public void succeed(PlanId plan, String successor, String leaver) {
        give(plan, successor, null, "left", Caller.SYSTEM);
        note(
                plan,
                "%s has left; %s answers for this plan now".formatted(nameOf(leaver), nameOf(successor)),
                Caller.SYSTEM);
    }

    /** Somebody of the agency chooses who steps in; a person must be at the table to be able to. */
    public void chooseBackup(PlanId plan, String given, Caller by) {
        plans.requireVisible(plan, by);
        if (!by.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new NotAllowed("Caseworkers and supervisors choose who steps in.");
        }
        plans.requireOpen(plan);
        String name = given.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadInput("backup", "Choose who steps in. A plan is never without somebody.");
        }
        store.lock(plan);
        Contact before = store.of(plan);
        if (name.equals(before.username())) {
            throw new BadInput("backup", "This person answers for the plan already. Choose somebody else to step in.");
        }
        boolean desk = List.of(Contact.SUPERVISORS, Contact.REGION).contains(name);
        if (!desk && !team.has(plan, name)) {
            throw new BadInput("backup", "This person is not on the plan's team. Add them to the team first.");
        }
        if (!name.equals(before.backup())) {
            put(plan, before.username(), name, "chosen", by);
            note(plan, nameOf(name) + " steps in when " + nameOf(before.username()) + " cannot", by);
        }
    }

    /** Whoever leaves the team passes the plan on to the one behind them. */
    @EventListener
    void left(MemberLeaves leaving) {
        PlanId plan = leaving.planId();
        store.lock(plan);
        Contact before = store.of(plan);
        if (before.username().equals(leaving.username())) {
            put(plan, before.backup(), Contact.deskBehind(before.backup()), "left", Caller.SYSTEM);
            note(plan, nameOf(before.backup()) + " answers for this plan now", Caller.SYSTEM);
        } else if (before.backup().equals(leaving.username())) {
            put(plan, before.username(), Contact.deskBehind(before.username()), "backup-left", Caller.SYSTEM);
        }
    }

    private void put(PlanId plan, String username, String backup, String reason, Caller by) {
        store.put(plan, username, backup, reason, by.username());
        audit.write(new AuditNote(
                AuditKind.CHANGE,
                by,
                "plan.contact",
                plan.value(),
                null,
                Map.of("contact", username, "backup", backup, "reason", reason)));
    }

    private void note(PlanId plan, String title, Caller by) {
        plans.note(plan, new TimelineNote(null, "event", title, by.displayName(), null, null));
    }

    /** A user name or a desk as people say it. */
    public String nameOf(String username) {
        return switch (username) {
            case Contact.SUPERVISORS -> "The supervisor on duty";
            case Contact.REGION -> "The regional office";
            default -> team.name(username);
        };
    }
}
