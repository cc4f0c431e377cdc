package org.homeward.handover;

import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.matters.MatterDesk;
import org.homeward.matters.MatterId;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TeamDesk;
import org.homeward.tasks.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to hand-overs: a packet, a person who says yes, and then the plan in their hands. */
@Service
@Transactional
public class HandoverDesk {

    private static final String LEAVES = "leaving";

    private final HandoverStore store;
    private final ContactDesk contacts;
    private final PacketWriter writer;
    private final PlanDesk plans;
    private final TeamDesk team;
    private final TaskDesk tasks;
    private final MatterDesk matters;

    HandoverDesk(
            HandoverStore store,
            ContactDesk contacts,
            PacketWriter writer,
            PlanDesk plans,
            TeamDesk team,
            TaskDesk tasks,
            MatterDesk matters) {
        this.store = store;
        this.contacts = contacts;
        this.writer = writer;
        this.plans = plans;
        this.team = team;
        this.tasks = tasks;
        this.matters = matters;
    }

    /** Prepares the packet and answers whether the next person was named already. */
    public boolean prepare(PlanId plan, MatterId matter, Period ahead) {
        String leaver = username(store.said(matter, "from"))
                .orElseGet(() -> contacts.of(plan).username());
        store.prepare(plan, matter, leaver, writer.write(plan, ahead, store.said(matter, "about")));
        Optional<String> next = username(store.said(matter, "to"))
                .filter(name -> !name.equals(leaver))
                .filter(team::mayJoin);
        next.ifPresent(name -> store.name(matter, name, team.join(plan, name, "caseworker")));
        return next.isPresent();
    }

    /** Names the next person, who sees the plan from now on. */
    void name(PlanId plan, MatterId matter, String given) {
        Handover handover = find(plan, matter);
        String name = username(given).orElseThrow(() -> new BadInput("receiver", "Enter a user name."));
        if (name.equals(handover.leaver())) {
            throw new BadInput("receiver", "This is the person who leaves. Name somebody else.");
        }
        requireAccess(name, "receiver");
        forget(plan, matter, handover);
        store.name(matter, name, team.join(plan, name, "caseworker"));
    }

    void standIn(MatterId matter, String given) {
        username(given).ifPresent(name -> {
            requireAccess(name, "backup");
            store.standIn(matter, name);
        });
    }

    /** The next person answers; nobody else can say yes for them. */
    void answer(PlanId plan, MatterId matter, boolean accepted, Caller by) {
        Handover handover = find(plan, matter);
        if (!by.username().equals(handover.receiver())) {
            throw new NotAllowed("Only the person who was named to take over can answer this.");
        }
        if (!accepted) {
            forget(plan, matter, handover);
        }
    }

    void takenBy(PlanId plan, MatterId matter, Caller supervisor) {
        forget(plan, matter, find(plan, matter));
        store.name(matter, supervisor.username(), team.join(plan, supervisor.username(), "supervisor"));
    }

    /** Puts the plan into the hands of whoever said yes, with the open tasks of the one before. */
    public void transfer(PlanId plan, MatterId matter, String requestKey, String elementId) {
        Handover handover = find(plan, matter);
        String receiver = Objects.requireNonNull(handover.receiver(), "nobody said yes");
        contacts.give(plan, receiver, handover.backup(), "handover", Caller.SYSTEM);
        tasks.handOver(plan, handover.leaver(), receiver);
        if (LEAVES.equals(store.said(matter, "because"))) {
            team.leave(plan, handover.leaver());
        }
        store.transferred(matter);
        matters.note(plan, matter, team.name(receiver) + " is responsible for this plan now", requestKey, elementId);
    }

    /** The packet, for the agency's people who see the plan. */
    @Transactional(readOnly = true)
    public Packet packet(PlanId plan, MatterId matter, Caller caller) {
        plans.requireVisible(plan, caller);
        if (!caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            throw new NotVisible("No such packet");
        }
        return find(plan, matter).packet();
    }

    /** A person who came to the team only for this hand-over leaves it again. */
    private void forget(PlanId plan, MatterId matter, Handover handover) {
        if (handover.receiver() != null && handover.joinedForThis()) {
            team.leave(plan, handover.receiver());
        }
        store.name(matter, null, false);
    }

    private void requireAccess(String username, String field) {
        if (!team.mayJoin(username)) {
            throw new BadInput(field, "This person's access to Homeward has ended. Choose somebody else.");
        }
    }

    private Handover find(PlanId plan, MatterId matter) {
        return store.find(plan, matter).orElseThrow(() -> new NotVisible("No such hand-over"));
    }

    private static Optional<String> username(@Nullable String given) {
        return Optional.ofNullable(given)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty());
    }
}
