package org.homeward.deadlines;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedDeadlinesTests {

    private static final Preview PREVIEW = Preview.inForce();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesTheDatesWorkedOutByHand(Worked.Case worked) {
        Worked.check(worked, PREVIEW.answer(worked.jurisdiction(), worked.facts(), worked.asOf()));
    }

    static Stream<Worked.Case> cases() {
        return Worked.cases().stream();
    }
}
