package org.homeward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DueDatesTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final DueDates dates =
            new DueDates(Clock.fixed(Instant.parse("2027-03-01T18:00:00Z"), CHICAGO), CHICAGO, 7);

    @Test
    void namesTheLastDayOfWhatIsOverAtMidnight() {
        var due = dates.due(LocalDate.of(2027, 3, 5).atStartOfDay(CHICAGO).toInstant());

        assertThat(due.date()).isEqualTo(LocalDate.of(2027, 3, 4));
        assertThat(due.days()).isEqualTo(3);
    }

    @Test
    void namesTheDayOfAnyOtherMoment() {
        assertThat(dates.due(Instant.parse("2027-03-05T15:00:00Z")).date()).isEqualTo(LocalDate.of(2027, 3, 5));
    }
}
