package org.homeward.workload;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to workloads, for supervisors. */
@Service
@Transactional(readOnly = true)
public class WorkloadDesk {

    private static final int MOST_MOVES = 12;

    private final LoadStore store;
    private final LoadCount count;

    WorkloadDesk(LoadStore store, LoadCount count) {
        this.store = store;
        this.count = count;
    }

    /** What each worker carries, the most first. */
    public List<Load> loads(Caller caller) {
        require(caller);
        return count.get().loads();
    }

    /** When a large county was counted; nothing when it was counted just now. */
    public @Nullable Instant countedAt(Caller caller) {
        require(caller);
        LoadCount.Counted counted = count.get();
        return counted.isLarge() ? counted.at() : null;
    }

    /** Plans that could go to somebody who has room; nothing moves by itself. */
    public List<Move> hints(List<Load> loads, Caller caller) {
        require(caller);
        var levels = new HashMap<String, String>();
        return new Balance(
                        store::mostOf,
                        (plans, late) -> levels.computeIfAbsent(plans + " " + late, same -> count.level(plans, late)))
                .moves(loads, MOST_MOVES);
    }

    /** The plans for which one worker answers. */
    public List<Carried> plansOf(String username, Caller caller) {
        require(caller);
        return store.plansOf(username).stream()
                .map(plan -> new Carried(plan.planId(), plan.childName(), plan.stage(), plan.late()))
                .toList();
    }

    private static void require(Caller caller) {
        if (!caller.has(Role.SUPERVISOR)) {
            throw new NotAllowed("Supervisors see how much each worker carries.");
        }
    }
}
