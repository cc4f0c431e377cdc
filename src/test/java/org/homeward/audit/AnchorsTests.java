package org.homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.homeward.access.Caller;
import org.homeward.audit.verifier.Anchor;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class AnchorsTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** A day that no other test has anchored, for anchors are there for good; before the year 10000, as ISO dates are. */
    private final LocalDate day =
            LocalDate.of(2300, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(2_800_000));

    @Autowired
    private AuditDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void write() {
        file = directory.resolve("kept/anchors.txt");
        desk.write(new AuditNote(AuditKind.READ, new Caller("ana", "Ana", Set.of()), "plan.read", null));
    }

    @Test
    void writesTheHeadOfTheChainDownOnceADay() throws Exception {
        Anchors anchors = on(day);
        anchors.anchor();
        desk.write(new AuditNote(AuditKind.READ, new Caller("ana", "Ana", Set.of()), "plan.read", null));
        anchors.anchor();
        on(day.plusDays(1)).anchor();

        assertThat(Anchor.read(file))
                .extracting(Anchor::day)
                .containsExactly(day.toString(), day.plusDays(1).toString());
        Anchor first = Anchor.read(file).getFirst();
        assertThat(jdbc.sql("select encode(hash, 'hex') from audit.link where seq = ?")
                        .param(first.seq())
                        .query(String.class)
                        .single())
                .isEqualTo(first.hash());
        assertThat(anchors.kept()).extracting(Anchor::line).contains(first.line());
    }

    @Test
    void worksOnWithoutAFile() {
        new Anchors(jdbc, clock(day), CHICAGO, "").anchor();

        assertThat(Files.exists(file)).isFalse();
        assertThat(new Anchors(jdbc, clock(day), CHICAGO, "").inFile()).isEmpty();
    }

    private Anchors on(LocalDate date) {
        return new Anchors(jdbc, clock(date), CHICAGO, file.toString());
    }

    private static Clock clock(LocalDate date) {
        Instant noon = date.atTime(12, 0).atZone(CHICAGO).toInstant();
        return Clock.fixed(noon, CHICAGO);
    }
}
