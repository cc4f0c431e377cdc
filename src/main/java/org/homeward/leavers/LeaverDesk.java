package org.homeward.leavers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.AccessEnded;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TeamDesk;
import org.homeward.tasks.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for leavers: their access ends at once, and each of their plans has somebody in the same moment. */
@Service
@Transactional
public class LeaverDesk {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_SHOWN = 100;

    private final LeaverStore store;
    private final LeftBehind behind;
    private final ContactDesk contacts;
    private final TeamDesk team;
    private final TaskDesk tasks;
    private final AuditDesk audit;
    private final ApplicationEventPublisher events;

    LeaverDesk(
            LeaverStore store,
            LeftBehind behind,
            ContactDesk contacts,
            TeamDesk team,
            TaskDesk tasks,
            AuditDesk audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.behind = behind;
        this.contacts = contacts;
        this.team = team;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
    }

    /** Whose access has ended, those still shut out first. */
    @Transactional(readOnly = true)
    public List<Departure> latest(Caller caller) {
        require(caller);
        return store.latest(MOST_SHOWN);
    }

    /** What this person would leave behind. */
    @Transactional(readOnly = true)
    public Left behind(@Nullable String who, Caller caller) {
        require(caller);
        return behind.of(username(who), caller);
    }

    /**
     * Ends a person's access.
     *
     * @param successors who takes over which plan, by user name; whoever steps in takes the others
     */
    public UUID end(@Nullable String who, Departure.Reason reason, Map<PlanId, String> successors, Caller by) {
        require(by);
        String username = username(who);
        if (username.equals(by.username())) {
            throw new BadInput("who", "You cannot end your own access. Ask another administrator.");
        }
        return end(username, Departure.Source.OFFICE, reason, successors, by);
    }

    /** The account was switched off in the directory; nobody could be asked who takes over. */
    void switchedOff(String username) {
        var reason = Departure.Reason.SWITCHED_OFF;
        end(username.toLowerCase(Locale.ROOT), Departure.Source.DIRECTORY, reason, Map.of(), Caller.SYSTEM);
    }

    /** Lets a person in again; what was given to others stays with them. */
    public void restore(UUID id, Caller by) {
        require(by);
        restore(store.find(id).orElseThrow(() -> new NotVisible("No such departure")), by);
    }

    void restore(Departure departure, Caller by) {
        if (!store.restore(departure.id(), by)) {
            throw new Conflict("This person has access again already.");
        }
        audit("access.restore", departure.username(), departure.id(), by);
    }

    private UUID end(
            String username,
            Departure.Source source,
            Departure.Reason reason,
            Map<PlanId, String> successors,
            Caller by) {
        UUID departure = store.end(username, source, reason, by)
                .orElseThrow(() -> new Conflict("This person's access has ended already."));
        audit("access.end", username, departure, by);
        Set<PlanId> plans = new LinkedHashSet<>(store.tables(username));
        behind.of(username, Caller.SYSTEM).answersFor().forEach(plan -> plans.add(plan.planId()));
        for (PlanId plan : plans) {
            pass(plan, username, successors.get(plan));
        }
        events.publishEvent(new AccessEnded(username));
        return departure;
    }

    /** With a successor the tasks go to them; without, whoever steps in answers, and the tasks are free for all of the team. */
    private void pass(PlanId plan, String leaver, @Nullable String given) {
        if (given != null && !given.isBlank() && contacts.of(plan).username().equals(leaver)) {
            String successor = username(given);
            if (successor.equals(leaver)) {
                throw new BadInput("next-" + plan, "This is the person who leaves. Choose somebody else.");
            }
            if (!team.mayJoin(successor)) {
                throw new BadInput("next-" + plan, "This person's access to Homeward has ended. Choose somebody else.");
            }
            team.join(plan, successor, "caseworker");
            contacts.succeed(plan, successor, leaver);
            tasks.handOver(plan, leaver, successor);
        }
        team.leave(plan, leaver);
    }

    private void audit(String what, String username, UUID departure, Caller by) {
        audit.write(new AuditNote(AuditKind.CHANGE, by, what, null, departure.toString(), Map.of("person", username)));
    }

    private static String username(@Nullable String given) {
        String name = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0 || name.startsWith("@")) {
            throw new BadInput("who", "Enter the person's user name, as they sign in with it.");
        }
        return name;
    }

    private static void require(Caller caller) {
        if (!caller.hasAny(Role.REGIONAL_ADMINISTRATOR, Role.ADMINISTRATOR)) {
            throw new NotAllowed("Only the regional office and administrators end a person's access.");
        }
    }
}
