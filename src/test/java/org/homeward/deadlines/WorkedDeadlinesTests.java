package org.homeward.deadlines;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedDeadlinesTests {

    private static final RulesOfBuild RULES = new RulesOfBuild();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesTheDatesWorkedOutByHand(Worked.Case worked) {
        Worked.check(worked, RULES.answer(worked));
    }

    static Stream<Worked.Case> cases() {
        return Worked.cases().stream();
    }
}
