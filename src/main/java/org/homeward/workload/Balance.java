package org.homeward.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.homeward.plan.PlanId;

/** Works out which plans could move so that nobody carries too much; a person decides. */
final class Balance {

    private final Function<String, List<LoadStore.Plan>> plansOf;
    private final BiFunction<Integer, Integer, String> level;

    /** @param level what a number of plans and of late tasks means, as the table says */
    Balance(Function<String, List<LoadStore.Plan>> plansOf, BiFunction<Integer, Integer, String> level) {
        this.plansOf = plansOf;
        this.level = level;
    }

    /** Takes from whoever carries too much, or from nobody's desk, until they do not or nobody has room. */
    List<Move> moves(List<Load> loads, int most) {
        var plans = new HashMap<String, Integer>();
        loads.forEach(load -> plans.put(load.username(), load.plans()));
        var moves = new ArrayList<Move>();
        Set<PlanId> moved = new HashSet<>();
        for (Load heavy : loads) {
            if (!heavy.isDesk() && !isTooMany(heavy, plans)) {
                continue;
            }
            for (LoadStore.Plan plan : plansOf.apply(heavy.username())) {
                if (moves.size() >= most || !heavy.isDesk() && !isTooMany(heavy, plans)) {
                    break;
                }
                receiver(loads, plans, plan, heavy).ifPresent(light -> {
                    if (moved.add(plan.planId())) {
                        plans.merge(heavy.username(), -1, Integer::sum);
                        plans.merge(light.username(), 1, Integer::sum);
                        moves.add(new Move(
                                plan.planId(),
                                plan.childName(),
                                heavy.username(),
                                heavy.name(),
                                light.username(),
                                light.name(),
                                plan.table().contains(light.username())));
                    }
                });
            }
        }
        return List.copyOf(moves);
    }

    /** Late tasks do not go away by passing plans on, so here only the number of plans counts. */
    private boolean isTooMany(Load load, Map<String, Integer> plans) {
        return level.apply(plans.getOrDefault(load.username(), 0), 0).equals("too-many");
    }

    /** Whoever sits at the plan's table already, then whoever carries least; with room, and not away. */
    private java.util.Optional<Load> receiver(
            List<Load> loads, Map<String, Integer> plans, LoadStore.Plan plan, Load heavy) {
        return loads.stream()
                .filter(load -> !load.isDesk() && !load.username().equals(heavy.username()))
                .filter(load -> load.awayUntil() == null)
                .filter(load -> level.apply(plans.getOrDefault(load.username(), 0), load.late())
                        .equals("fine"))
                .min(Comparator.comparing((Load load) -> !plan.table().contains(load.username()))
                        .thenComparing(load -> plans.getOrDefault(load.username(), 0))
                        .thenComparing(Load::username));
    }
}
