package org.homeward.notice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.language.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails what waits. A row is held while its mail is handed over, so that no other process sends it; when Homeward dies in
 * between, the mail goes out once more with the same id.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Accounts accounts;
    private final Languages languages;
    private final MailText text;
    private final Post post;
    private final MailProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            Gate gate,
            Accounts accounts,
            Languages languages,
            MailText text,
            Post post,
            MailProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.accounts = accounts;
        this.languages = languages;
        this.text = text;
        this.post = post;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Waiting(UUID id, String username, int tries) {}

    @Scheduled(fixedDelayString = "${homeward.mail.every:PT5S}")
    void empty() {
        for (int sent = 0; post.isOpen() && sent < AT_ONCE; sent++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> next()))) {
                return;
            }
        }
    }

    private boolean next() {
        List<Waiting> waiting = jdbc.sql("""
                        select id, username, tries from homeward.notice where mail = 'waiting' and next_try_at <= ?
                        order by next_try_at limit 1 for update skip locked""")
                .param(Timestamp.from(clock.instant()))
                .query(Waiting.class)
                .list();
        waiting.forEach(this::send);
        return !waiting.isEmpty();
    }

    private void send(Waiting notice) {
        var account = accounts.find(notice.username()).orElse(null);
        if (account == null || account.email() == null || !gate.stillOpen(notice.username())) {
            update(notice, "held", clock.instant());
            return;
        }
        var language = languages.of(notice.username());
        try {
            post.send(notice.id(), account.email(), text.subject(language), text.one(language, properties.address()));
            update(notice, "sent", clock.instant());
        } catch (MailException | IOException | MessagingException fault) {
            boolean over = notice.tries() + 1 >= properties.tries();
            // The server's words may repeat an address.
            LOG.warn(
                    "Notice {} was not mailed ({}); {}",
                    notice.id(),
                    fault.getClass().getSimpleName(),
                    over ? "put aside" : "tried again later");
            update(
                    notice,
                    over ? "failed" : "waiting",
                    clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << notice.tries())));
        }
    }

    private void update(Waiting notice, String mail, Instant next) {
        jdbc.sql("""
                        update homeward.notice set mail = :mail, tries = tries + 1, next_try_at = :next,
                          mailed_at = case when :mail = 'sent' then cast(:next as timestamptz) end where id = :id""")
                .param("mail", mail)
                .param("next", Timestamp.from(next))
                .param("id", notice.id())
                .update();
    }
}
