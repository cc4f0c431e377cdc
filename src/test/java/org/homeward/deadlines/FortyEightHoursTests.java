package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The negative control of the 48-hour rule: with the statute's holidays in place of the court's it gives other dates. */
class FortyEightHoursTests {

    private static final Preview WRONG_CALENDAR = withStatuteHolidaysInCourt();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theWrongCalendarGivesTheDateItWouldGive(Worked.Case worked) {
        Answer answer = WRONG_CALENDAR.answer(worked.jurisdiction(), worked.facts(), worked.asOf());

        assertThat(answer.deadlines())
                .filteredOn(deadline -> deadline.ruleId().equals("il.custody-hearing"))
                .singleElement()
                .extracting(Deadline::dueAt)
                .isEqualTo(worked.statuteOnly());
    }

    static Stream<Worked.Case> cases() {
        return Worked.cases().stream().filter(worked -> !worked.statuteOnly().isEmpty());
    }

    private static Preview withStatuteHolidaysInCourt() {
        try {
            String dmn = Files.readString(Path.of("decisions/deadlines/deadlines.dmn"));
            return Preview.of(dmn.replace("us-il-court", "us-il-statute").getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
