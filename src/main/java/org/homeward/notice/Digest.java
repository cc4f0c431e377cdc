package org.homeward.notice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.language.Languages;
import org.homeward.policy.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One mail a week with what is not urgent, in numbers only; its day and hour stand in the table notice-delivery. */
@Component
class Digest {

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Accounts accounts;
    private final Languages languages;
    private final Decisions decisions;
    private final MailText text;
    private final Post post;
    private final MailProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    Digest(
            JdbcClient jdbc,
            Gate gate,
            Accounts accounts,
            Languages languages,
            Decisions decisions,
            MailText text,
            Post post,
            MailProperties properties,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${homeward.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.accounts = accounts;
        this.languages = languages;
        this.decisions = decisions;
        this.text = text;
        this.post = post;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(fixedDelayString = "${homeward.mail.digest-every:PT1M}")
    void gather() {
        if (!post.isOpen()) {
            return;
        }
        Instant due = lastDue();
        jdbc.sql("select distinct username from homeward.notice where mail = 'digest' and made_at < ? limit " + AT_ONCE)
                .param(Timestamp.from(due))
                .query(String.class)
                .list()
                .forEach(username -> transaction.executeWithoutResult(status -> mail(username, due)));
    }

    /** The last moment at which a digest had to leave. */
    Instant lastDue() {
        Map<String, String> when = decisions.row("notice-delivery", Map.of("kind", "digest"));
        var day = DayOfWeek.valueOf(when.getOrDefault("day", "MONDAY"));
        var hour = LocalTime.of(Integer.parseInt(when.getOrDefault("hour", "8")), 0);
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime due = now.with(TemporalAdjusters.previousOrSame(day)).with(hour);
        return (due.isAfter(now) ? due.minusWeeks(1) : due).toInstant();
    }

    private void mail(String username, Instant due) {
        var counts = new EnumMap<NoticeKind, Integer>(NoticeKind.class);
        List<UUID> gathered = jdbc.sql("""
                        select id, kind from homeward.notice where username = ? and mail = 'digest' and made_at < ?
                        order by id for update skip locked""")
                .params(username, Timestamp.from(due))
                .query((row, number) -> {
                    NoticeKind.of(row.getString("kind")).ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
                    return row.getObject("id", UUID.class);
                })
                .list();
        var account = accounts.find(username).orElse(null);
        if (gathered.isEmpty()) {
            return;
        }
        if (account == null || account.email() == null || !gate.stillOpen(username)) {
            mark(gathered, "held");
            return;
        }
        var language = languages.of(username);
        try {
            var id = UUID.nameUUIDFromBytes((username + due).getBytes(StandardCharsets.UTF_8));
            post.send(id, account.email(), text.subject(language), text.digest(language, counts, properties.address()));
            mark(gathered, "sent");
        } catch (MailException | IOException | MessagingException fault) {
            LOG.warn(
                    "A digest was not mailed ({}); it is tried again",
                    fault.getClass().getSimpleName());
        }
    }

    private void mark(List<UUID> notices, String mail) {
        jdbc.sql("update homeward.notice set mail = ?, mailed_at = ? where id = any(?)")
                .params(mail, Timestamp.from(clock.instant()), notices.toArray(UUID[]::new))
                .update();
    }
}
