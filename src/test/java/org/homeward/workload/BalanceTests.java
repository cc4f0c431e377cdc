package org.homeward.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.junit.jupiter.api.Test;

class BalanceTests {

    /** More than three plans are too many here, three are full. */
    private static String level(int plans, int late) {
        return plans > 3 || late > 5 ? "too-many" : plans == 3 ? "full" : "fine";
    }

    @Test
    void movesNoMoreThanNeededAndToWhoeverKnowsTheFamily() {
        var plans = plans(5, "anna");
        List<Move> moves = moves(plans, load("heavy", 5), load("bea", 0), load("anna", 1));

        assertThat(moves).extracting(Move::to).containsExactly("anna", "anna");
        assertThat(moves).allMatch(Move::knowsTheFamily);
    }

    @Test
    void fillsNobodyUpWhoHasNoRoom() {
        List<Move> moves = moves(plans(9), load("heavy", 9), load("bea", 2), load("cleo", 3));
        assertThat(moves).extracting(Move::to).containsExactly("bea");
    }

    @Test
    void findsSomebodyForPlansWithoutAWorker() {
        List<Move> moves = moves(plans(1), load("@supervisor", 1), load("bea", 0));
        assertThat(moves)
                .extracting(Move::from, Move::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("@supervisor", "bea"));
    }

    @Test
    void givesNothingToPeopleWhoAreAwayOrBehind() {
        Load away = new Load("bea", "Bea", 0, 0, 0, null, LocalDate.EPOCH, "fine");
        Load behind = new Load("cleo", "Cleo", 0, 9, 9, null, null, "too-many");
        assertThat(moves(plans(6), load("heavy", 6), away, behind)).isEmpty();
    }

    private static List<Move> moves(List<LoadStore.Plan> plans, Load... loads) {
        return new Balance(name -> name.equals(loads[0].username()) ? plans : List.of(), BalanceTests::level)
                .moves(List.of(loads), 10);
    }

    private static Load load(String name, int plans) {
        return new Load(name, name, plans, 0, 0, null, null, level(plans, 0));
    }

    private static List<LoadStore.Plan> plans(int number, String... table) {
        return IntStream.range(0, number)
                .mapToObj(any -> new LoadStore.Plan(PlanId.random(), "A child", Stage.ACTIVE, 0, Set.of(table)))
                .toList();
    }
}
