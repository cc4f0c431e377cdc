package org.homeward.progress;

import java.util.List;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to how plans are going. */
@Service
@Transactional
public class ProgressDesk {

    private final ProgressStore store;
    private final PlanDesk plans;

    ProgressDesk(ProgressStore store, PlanDesk plans) {
        this.store = store;
        this.plans = plans;
    }

    /**
     * The goals whose owners are asked now.
     *
     * @param groups which group of people answers for a discipline; an owner without one is asked by the caseworker
     */
    @Transactional(readOnly = true)
    public List<GoalToCheck> goalsToCheck(PlanId plan, Map<String, String> groups) {
        return store.owned(plan).stream()
                .map(goal -> new GoalToCheck(
                        goal.id(), candidates(goal.discipline() == null ? null : groups.get(goal.discipline()))))
                .toList();
    }

    private static List<String> candidates(@Nullable String group) {
        String caseworker = Role.CASEWORKER.code();
        return group == null || group.equals(caseworker) ? List.of(caseworker) : List.of(group, caseworker);
    }

    /** Nobody checked in in time; kept once per request. */
    public void missed(PlanId plan, String requestKey, String elementId) {
        store.missed(plan, requestKey);
        plans.note(
                plan,
                new TimelineNote(
                        requestKey,
                        "check-in",
                        "A check-in was missed",
                        Caller.SYSTEM.displayName(),
                        elementId,
                        "answer-times"));
    }

    /** The last check-ins, newest first. */
    @Transactional(readOnly = true)
    public List<CheckIn> checkIns(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return mayRead(caller) ? store.checkIns(plan, caller) : List.of();
    }

    /** How each goal of the plan stands. */
    @Transactional(readOnly = true)
    public List<GoalStanding> standings(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return mayRead(caller) ? store.standings(plan, caller) : List.of();
    }

    private static boolean mayRead(Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.AUDITOR, Role.FAMILY) || caller.emergency() != null;
    }
}
