package org.homeward.links;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TableSeat;
import org.homeward.plan.TeamDesk;
import org.homeward.plan.TimelineNote;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for a plan's workers: making a link for somebody at the table, and taking it back. */
@Service
@Transactional
public class LinkDesk {

    private static final Set<String> NO_PARTNERS = Set.of("null", "family", "caregiver", "kin", "child", "social-work");

    private final LinkStore store;
    private final LinkToken tokens;
    private final LinkRules rules;
    private final TaskDesk tasks;
    private final TeamDesk team;
    private final PlanDesk plans;
    private final AuditDesk audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkDesk(
            LinkStore store,
            LinkToken tokens,
            LinkRules rules,
            TaskDesk tasks,
            TeamDesk team,
            PlanDesk plans,
            AuditDesk audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.rules = rules;
        this.tasks = tasks;
        this.team = team;
        this.plans = plans;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A link that was just made; its token is told once. */
    public record Made(String token, String name, Instant until) {}

    /** Whether this person could make a link to this task. */
    @Transactional(readOnly = true)
    public boolean mayMake(Task task, Caller caller) {
        return tokens.areOn()
                && task.isOpen()
                && (task.assignee() == null || task.isOf(caller.username()))
                && caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)
                && rules.holds(task).isPresent();
    }

    /** Partners at the table of the task's plan. */
    @Transactional(readOnly = true)
    public List<TableSeat> partners(Task task) {
        return team.at(task.planId()).stream().filter(LinkDesk::isPartner).toList();
    }

    /** The family and the workers sign in; what somebody is there is often written down by discipline only. */
    private static boolean isPartner(TableSeat seat) {
        return seat.seat() == null
                ? !NO_PARTNERS.contains(String.valueOf(seat.discipline()))
                : seat.seat().equals("partner");
    }

    /** Makes a link for somebody at the table; an earlier one to the same task ends. */
    public Made make(long key, UUID member, Caller by) {
        Task task = tasks.find(key, by);
        if (!by.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new NotAllowed("The plan's caseworker or a supervisor makes links.");
        }
        if (!tokens.areOn()) {
            throw new Conflict("Links are not set up here. Ask the administrator to set a key for them.");
        }
        if (!mayMake(task, by)) {
            throw new Conflict("This task cannot be answered through a link: it is done, somebody has it, or it needs "
                    + "more than its form. Ask the person to sign in.");
        }
        TableSeat seat = partners(task).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(() -> new BadInput("member", "Choose somebody from the list."));
        store.ofTask(key).stream().filter(Link::isLive).forEach(link -> end(link, by, "link.replaced"));
        if (task.assignee() != null) {
            tasks.release(key, by);
        }
        UUID id = UUID.randomUUID();
        String token = tokens.make(id);
        Instant until = clock.instant().plus(rules.holds(task).orElseThrow()).truncatedTo(ChronoUnit.SECONDS);
        store.add(id, key, task.planId(), member, LinkToken.hash(token), until, by);
        plans.note(
                task.planId(),
                new TimelineNote(
                        "link-" + id,
                        "event",
                        "Somebody on the team was asked by a link to answer one task",
                        by.displayName(),
                        task.elementId(),
                        "one-task-link"));
        note("link.made", id, task.planId(), by);
        return new Made(token, seat.name(), until);
    }

    /** The links of a task, for those who work on it. */
    @Transactional(readOnly = true)
    public List<Link> ofTask(long key, Caller caller) {
        tasks.find(key, caller);
        requireWorker(caller);
        return store.ofTask(key);
    }

    /** The links of a plan, for its workers. */
    @Transactional(readOnly = true)
    public List<Link> ofPlan(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        requireWorker(caller);
        return store.ofPlan(plan);
    }

    /** From now on this link of the task opens nothing; again changes nothing. */
    public void withdraw(long key, UUID id, Caller by) {
        withdraw(id, link -> link.task() == key, by);
    }

    /** From now on this link of the plan opens nothing; again changes nothing. */
    public void withdraw(PlanId plan, UUID id, Caller by) {
        withdraw(id, link -> link.planId().equals(plan), by);
    }

    private void withdraw(UUID id, Predicate<Link> meant, Caller by) {
        Link link =
                store.hold(id).map(LinkStore.Row::link).filter(meant).orElseThrow(() -> new NotVisible("No such link"));
        plans.requireVisible(link.planId(), by);
        requireWorker(by);
        end(link, by, "link.withdrawn");
    }

    @Scheduled(
            initialDelayString = "${homeward.links.look-every:PT1M}",
            fixedDelayString = "${homeward.links.look-every:PT1M}")
    void endWhatIsOver() {
        store.over().forEach(link -> end(link, Caller.SYSTEM, "link.expired"));
    }

    /** What was begun through it is free again for the others. */
    private void end(Link link, Caller by, String what) {
        if (store.end(link.id(), by.username())) {
            events.publishEvent(new AccessEnded(LinkHolder.username(link.id())));
            note(what, link.id(), link.planId(), by);
        }
    }

    private static void requireWorker(Caller caller) {
        if (!caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new NotAllowed("The plan's workers see its links.");
        }
    }

    private void note(String what, UUID link, PlanId plan, Caller by) {
        audit.write(new AuditNote(AuditKind.CHANGE, by, what, plan.value(), link.toString(), Map.of()));
    }
}
