package org.homeward.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Caller;
import org.homeward.access.EndedAccess;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.language.Languages;
import org.homeward.meetings.MeetingDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to calendar feeds: each person has at most one address, which they can renew or end. */
@Service
@Transactional
public class FeedDesk {

    private static final int SECRET_BYTES = 32;
    private static final int DAYS_BACK = 30;

    private final JdbcClient jdbc;
    private final MeetingDesk meetings;
    private final Languages languages;
    private final CalendarText text;
    private final EndedAccess ended;
    private final AuditDesk audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedDesk(
            JdbcClient jdbc,
            MeetingDesk meetings,
            Languages languages,
            CalendarText text,
            EndedAccess ended,
            AuditDesk audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.languages = languages;
        this.text = text;
        this.ended = ended;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since when this person has an address; the address itself is shown only when it is made. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(Caller caller) {
        return jdbc.sql("select made_at from homeward.calendar_feed where username = ?")
                .param(caller.username())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Makes an address and answers its secret part; an address that there was ends. */
    public String renew(Caller caller) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                        insert into homeward.calendar_feed (username, token_hash, made_at) values (?, ?, ?)
                        on conflict (username) do update
                           set token_hash = excluded.token_hash, made_at = excluded.made_at, read_at = null""")
                .params(caller.username(), hash(token), Timestamp.from(clock.instant()))
                .update();
        note("calendar.address-made", caller);
        return token;
    }

    /** From now on nothing is found at the address. */
    public void end(Caller caller) {
        int ended = jdbc.sql("delete from homeward.calendar_feed where username = ?")
                .param(caller.username())
                .update();
        if (ended > 0) {
            note("calendar.address-ended", caller);
        }
    }

    /** The calendar behind an address, as an iCalendar file; empty when there is no such address, no more, or its person has left. */
    public Optional<String> read(String token) {
        return jdbc.sql("update homeward.calendar_feed set read_at = ? where token_hash = ? returning username")
                .params(Timestamp.from(clock.instant()), hash(token))
                .query(String.class)
                .optional()
                .filter(username -> !ended.isOver(username))
                .map(username -> text.of(
                        meetings.ofPerson(username, LocalDate.now(clock).minusDays(DAYS_BACK)),
                        dueDates(username),
                        languages.of(username)));
    }

    private List<DueDate> dueDates(String username) {
        return jdbc.sql("""
                        select key, due_at as at from engine.user_task
                         where assignee = ? and state = 'CREATED' and due_at is not null order by due_at limit 500""").param(username).query(DueDate.class).list();
    }

    private void note(String what, Caller caller) {
        audit.write(new AuditNote(AuditKind.CHANGE, caller, what, null, caller.username(), Map.of()));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
