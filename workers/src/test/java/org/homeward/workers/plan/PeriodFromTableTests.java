package org.homeward.workers.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.client.exception.JobError;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodFromTableTests {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T16:00:00.123Z"), ZoneId.of("America/Chicago"));

    @ParameterizedTest
    @CsvSource({
        "P30D, 2026-03-31T10:00:00-05:00, 31 March 2026, 30 days",
        "P1D, 2026-03-02T10:00:00-06:00, 2 March 2026, 1 day",
        "P6M, 2026-09-01T10:00:00-05:00, 1 September 2026, 6 months",
        "P1Y2M, 2027-05-01T10:00:00-05:00, 1 May 2027, 1 year and 2 months",
        "P0D, 2026-03-01T10:00:00-06:00, 1 March 2026, no time"
    })
    void countsInCalendarDaysAcrossTheChangeOfTheClocks(String answer, String at, String day, String words) {
        var period = PeriodFromTable.read(answer, "check-in-cadence", clock);

        assertThat(period.at()).isEqualTo(at);
        assertThat(period.day()).isEqualTo(day);
        assertThat(period.inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "30 days", "PT5H"})
    void asksForHelpWhenTheTableAnsweredSomethingElse(String answer) {
        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> PeriodFromTable.read(answer, "check-in-cadence", clock))
                .satisfies(failure -> assertThat(failure.getErrorMessage())
                        .contains("check-in-cadence")
                        .contains("such as P30D"));
    }

    @Test
    void refusesAPeriodThatGoesBack() {
        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> PeriodFromTable.read("P-3D", "check-in-cadence", clock));
    }
}
