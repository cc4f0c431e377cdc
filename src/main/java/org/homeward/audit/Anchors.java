package org.homeward.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.homeward.audit.verifier.Anchor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the head of the chain down once a day: in the database, in a file that the database cannot reach, and in the
 * log. Whoever writes the chain anew or cuts off its end cannot follow there.
 */
@Component
class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;
    private final String file;

    Anchors(
            JdbcClient jdbc,
            Clock clock,
            @Value("${homeward.zone:America/Chicago}") ZoneId zone,
            @Value("${homeward.audit.anchor-file:}") String file) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
        this.file = file;
    }

    /** Anchors today's head unless it was done before; asked often, so that no day passes without. */
    @Scheduled(fixedDelayString = "${homeward.audit.anchor-every:PT10M}")
    void anchor() {
        head().filter(this::isNew).ifPresent(anchor -> {
            LOG.info("Audit anchor {}", anchor.line());
            if (!file.isBlank()) {
                append(anchor);
            }
        });
    }

    List<Anchor> kept() {
        return jdbc.sql("select day::text, seq, encode(hash, 'hex') from audit.anchor order by day desc")
                .query((row, number) ->
                        new Anchor(row.getString(1), row.getLong(2), row.getString(3), "the database's anchor"))
                .list();
    }

    List<Anchor> inFile() {
        Path path = Path.of(file);
        if (file.isBlank() || !Files.exists(path)) {
            return List.of();
        }
        try {
            return Anchor.read(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Optional<Anchor> head() {
        String today = LocalDate.now(clock.withZone(zone)).toString();
        return jdbc.sql("select seq, encode(hash, 'hex') from audit.link order by seq desc limit 1")
                .query((row, number) -> new Anchor(today, row.getLong(1), row.getString(2), "the anchor file"))
                .optional();
    }

    private boolean isNew(Anchor anchor) {
        return jdbc.sql("""
                                insert into audit.anchor (day, seq, hash, at) values (:day, :seq, decode(:hash, 'hex'), :at)
                                on conflict (day) do nothing""")
                        .param("day", Date.valueOf(anchor.day()))
                        .param("seq", anchor.seq())
                        .param("hash", anchor.hash())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private void append(Anchor anchor) {
        Path path = Path.of(file).toAbsolutePath();
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path,
                    anchor.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException fault) {
            // The log has it; the day's work goes on, and an operator sees why the file does not grow.
            LOG.error("The audit anchor could not be written to its file", fault);
        }
    }
}
