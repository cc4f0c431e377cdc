package org.homeward.workload;

import java.util.List;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.people.ContactDesk;
import org.homeward.policy.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to workloads, for supervisors. */
@Service
@Transactional(readOnly = true)
public class WorkloadDesk {

    private static final int MOST_MOVES = 12;

    private final LoadStore store;
    private final ContactDesk contacts;
    private final Decisions decisions;

    WorkloadDesk(LoadStore store, ContactDesk contacts, Decisions decisions) {
        this.store = store;
        this.contacts = contacts;
        this.decisions = decisions;
    }

    /** What each worker carries, the most first. */
    public List<Load> loads(Caller caller) {
        require(caller);
        Map<String, String> names = store.names();
        return store.all().stream()
                .map(one -> new Load(
                        one.username(),
                        one.username().startsWith("@")
                                ? contacts.nameOf(one.username())
                                : names.getOrDefault(one.username(), one.username()),
                        one.plans(),
                        one.tasks(),
                        one.late(),
                        one.nextDue(),
                        one.awayUntil(),
                        level(one.plans(), one.late())))
                .toList();
    }

    /** Plans that could go to somebody who has room; nothing moves by itself. */
    public List<Move> hints(Caller caller) {
        return new Balance(store::plansOf, this::level).moves(loads(caller), MOST_MOVES);
    }

    /** The plans for which one worker answers. */
    public List<Carried> plansOf(String username, Caller caller) {
        require(caller);
        return store.plansOf(username).stream()
                .map(plan -> new Carried(plan.planId(), plan.childName(), plan.stage(), plan.late()))
                .toList();
    }

    private String level(int plans, int late) {
        return decisions.word("caseload", Map.of("plans", plans, "late", late));
    }

    private static void require(Caller caller) {
        if (!caller.has(Role.SUPERVISOR)) {
            throw new NotAllowed("Supervisors see how much each worker carries.");
        }
    }
}
