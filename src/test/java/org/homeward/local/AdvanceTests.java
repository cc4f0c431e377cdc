package org.homeward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.homeward.access.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvanceTests {

    private static final ZonedDateTime FROM = ZonedDateTime.parse("2027-02-01T09:00:00-06:00[America/Chicago]");

    @ParameterizedTest
    @CsvSource({"P45D,1079", "p1m,672", "PT6H,6", "P1DT2H,26", " P2W ,336"})
    void readsDaysMonthsAndHours(String text, long hours) {
        assertThat(Advance.parse(text, FROM)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "45 days", "P-1D", "P0D", "-PT1H", "P11Y", "P9999999999D"})
    void saysWhatIsWrongWithTheField(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Advance.parse(text, FROM))
                .satisfies(wrong -> assertThat(wrong.errors())
                        .singleElement()
                        .matches(error -> error.field().equals("advance")));
    }

    @Test
    void saysThatTheTimeOnlyMovesForward() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Advance.parse("P-7D", FROM))
                .satisfies(
                        wrong -> assertThat(wrong.errors().getFirst().message()).contains("only moves forward"));
    }
}
