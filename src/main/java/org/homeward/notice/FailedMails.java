package org.homeward.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that could not be handed over however often it was tried: somebody has to know, and to try again. */
@Service
@Transactional
public class FailedMails {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final AuditDesk audit;
    private final Clock clock;

    FailedMails(JdbcClient jdbc, AuditDesk audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One of them; whose plan it is about is not told here. */
    public record FailedMail(UUID id, String username, String kind, Instant madeAt, int tries) {

        public String words() {
            return NoticeKind.of(kind).map(NoticeKind::words).orElse("");
        }
    }

    /** The oldest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<FailedMail> all(Caller caller) {
        check(caller);
        return jdbc.sql("""
                        select id, username, kind, made_at, tries from homeward.notice
                         where mail = 'failed' order by made_at limit\s""" + SHOWN).query(FailedMail.class).list();
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count(Caller caller) {
        check(caller);
        return jdbc.sql("select count(*) from homeward.notice where mail = 'failed'")
                .query(Integer.class)
                .single();
    }

    /** Lets one leave again, as if it had never been tried; answers whether it still stood aside. */
    public boolean again(UUID id, Caller by) {
        check(by);
        int changed = jdbc.sql("""
                        update homeward.notice set mail = 'waiting', tries = 0, next_try_at = :now
                         where id = :id and mail = 'failed'""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (changed > 0) {
            audit.write(new AuditNote(AuditKind.CHANGE, by, "mail.again", null, id.toString(), Map.of()));
        }
        return changed > 0;
    }

    private static void check(Caller caller) {
        if (!caller.hasAny(Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            throw new NotAllowed("Only supervisors and administrators see which mails did not leave.");
        }
    }
}
