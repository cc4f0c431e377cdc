package org.homeward.emergency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.EmergencyReading;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who opened what in an emergency, and how often somebody looked. */
@Component
class EmergencyStore {

    /** Nobody opens a plan of their own family this way; they have a part in it or none. */
    private static final String CHILD = """
            select p.id from homeward.plan p join homeward.child c on c.id = p.child_id
             where p.closed_at is null and c.birth_date = :born
               and homeward.plain(regexp_replace(btrim(c.given_name), '\\s+', ' ', 'g')) = homeward.plain(:given)
               and homeward.plain(regexp_replace(btrim(c.family_name), '\\s+', ' ', 'g')) = homeward.plain(:family)
               and not exists (select 1 from homeward.network_person own
                                where own.plan_id = p.id and own.username = :me and own.until is null)
               and not exists (select 1 from homeward.team_member kin
                                where kin.plan_id = p.id and kin.username = :me
                                  and kin.seat in ('child', 'parent', 'kin', 'foster-parent'))
             limit 2""";

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One person's looks one after the other, so that many at once count as many. */
    void oneByOne(String username) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('emergency-look ' || ?, 0))")
                .param(username)
                .query(row -> {});
    }

    /** When somebody looked, since then, the latest first. */
    List<Instant> looks(String username, Instant since) {
        return jdbc
                .sql("select at from homeward.emergency_look where username = ? and at > ? order by at desc")
                .params(username, Timestamp.from(since))
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    void looked(String username, boolean found) {
        jdbc.sql("insert into homeward.emergency_look (username, at, found) values (?, ?, ?)")
                .params(username, Timestamp.from(clock.instant()), found)
                .update();
    }

    /** The one running plan of the child; empty when there is none, or when two children answer to it. */
    Optional<PlanId> plan(EmergencyLook look, Caller by) {
        List<UUID> plans = jdbc.sql(CHILD)
                .param("born", Objects.requireNonNull(look.birthDate()), java.sql.Types.DATE)
                .param("given", look.givenName())
                .param("family", look.familyName())
                .param("me", by.username())
                .query(UUID.class)
                .list();
        return plans.size() == 1 ? Optional.of(new PlanId(plans.getFirst())) : Optional.empty();
    }

    Optional<EmergencyAnswer.Opened> live(PlanId plan, Caller by) {
        return jdbc.sql("""
                        select id, until from homeward.emergency_access
                         where username = :me and plan_id = :plan and ended_at is null and until > :now""")
                .param("me", by.username())
                .param("plan", plan.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new EmergencyAnswer.Opened(
                        row.getObject("id", UUID.class),
                        plan,
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    /** What holds for a reading of this plan by this person now. */
    Optional<EmergencyReading> reading(UUID plan, String username) {
        return jdbc.sql("""
                        select id, role, reads, until from homeward.emergency_access
                         where username = :me and plan_id = :plan and ended_at is null and until > :now""")
                .param("me", username)
                .param("plan", plan)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new EmergencyReading(
                        row.getObject("id", UUID.class),
                        Role.of(row.getString("role")).orElseThrow(),
                        row.getString("reads").equals("staff"),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    void add(UUID id, PlanId plan, EmergencyLook look, EmergencyRule rule, Instant until, Caller by) {
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("plan", plan.value());
        columns.put("username", by.username());
        columns.put("name", by.displayName());
        columns.put("role", rule.role().code());
        columns.put("kind", look.kind());
        columns.put("reason", look.reason());
        columns.put("now", Timestamp.from(clock.instant()));
        columns.put("until", Timestamp.from(until));
        columns.put("reads", rule.reads());
        columns.put("categories", rule.categories().toArray(String[]::new));
        // One that ran out and that nobody ended makes room for the next.
        jdbc.sql("""
                        update homeward.emergency_access set ended_at = until, ended_by = 'time'
                         where username = :username and plan_id = :plan and ended_at is null and until <= :now""").params(columns).update();
        jdbc.sql("""
                        insert into homeward.emergency_access
                               (id, plan_id, username, name, role, kind, reason, opened_at, until, reads, categories)
                        values (:id, :plan, :username, :name, :role, :kind, :reason, :now, :until, :reads, :categories)""").params(columns).update();
    }

    /** Ends it; answers false when it had ended before. */
    boolean end(UUID id, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update homeward.emergency_access set ended_at = least(:now, until), ended_by = :by
                         where id = :id and ended_at is null""").param("now", now).param("by", by).param("id", id).update() == 1;
    }

    /** Keeps what the supervisor said; answers false when it was said before. */
    boolean review(UUID id, boolean justified, String words, Caller by) {
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("justified", justified);
        columns.put("words", words);
        columns.put("by", by.username());
        columns.put("name", by.displayName());
        columns.put("now", Timestamp.from(clock.instant()));
        return jdbc.sql("""
                        update homeward.emergency_access
                           set justified = :justified, review = :words, reviewed_by = :by, reviewer_name = :name, reviewed_at = :now
                         where id = :id and reviewed_at is null""").params(columns).update() == 1;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
