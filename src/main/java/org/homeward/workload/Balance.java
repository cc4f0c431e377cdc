package org.homeward.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
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
        var rooms = new Rooms(loads, plans);
        var moves = new ArrayList<Move>();
        Set<PlanId> moved = new HashSet<>();
        for (Load heavy : loads) {
            if (moves.size() >= most || rooms.isEmpty()) {
                break;
            }
            if (!heavy.isDesk() && !isTooMany(heavy, plans)) {
                continue;
            }
            for (LoadStore.Plan plan : plansOf.apply(heavy.username())) {
                if (moves.size() >= most || !heavy.isDesk() && !isTooMany(heavy, plans)) {
                    break;
                }
                rooms.receiver(plan).ifPresent(light -> {
                    if (moved.add(plan.planId())) {
                        plans.merge(heavy.username(), -1, Integer::sum);
                        rooms.give(light);
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

    /** Workers with room who are not away, whoever carries least first; one who fills up goes. */
    private final class Rooms {

        private final Map<String, Integer> plans;
        private final Map<String, Load> byName = new HashMap<>();
        private final TreeSet<Load> light;

        Rooms(List<Load> loads, Map<String, Integer> plans) {
            this.plans = plans;
            light = new TreeSet<>(Comparator.comparing((Load load) -> plans.getOrDefault(load.username(), 0))
                    .thenComparing(Load::username));
            loads.stream()
                    .filter(load -> !load.isDesk() && load.awayUntil() == null)
                    .forEach(this::keepWithRoom);
        }

        boolean isEmpty() {
            return light.isEmpty();
        }

        /** Whoever sits at the plan's table already, then whoever carries least. */
        Optional<Load> receiver(LoadStore.Plan plan) {
            return plan.table().stream()
                    .flatMap(name -> Stream.ofNullable(byName.get(name)))
                    .min(light.comparator())
                    .or(() -> light.stream().findFirst());
        }

        void give(Load receiver) {
            light.remove(receiver);
            byName.remove(receiver.username());
            plans.merge(receiver.username(), 1, Integer::sum);
            keepWithRoom(receiver);
        }

        private void keepWithRoom(Load load) {
            if (level.apply(plans.getOrDefault(load.username(), 0), load.late()).equals("fine")) {
                light.add(load);
                byName.put(load.username(), load);
            }
        }
    }
}
