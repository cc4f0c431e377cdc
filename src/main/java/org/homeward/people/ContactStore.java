package org.homeward.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads who answers for a plan; the database keeps who did before. */
@Component
class ContactStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Contact of(PlanId plan) {
        return jdbc.sql("""
                        select r.*, theirs.last_day as away_until, backups.last_day as backup_away_until
                          from homeward.responsibility r
                          left join lateral (select max(last_day) as last_day from homeward.absence a
                                where a.username = r.username and a.ended_at is null
                                  and :today between a.first_day and a.last_day) theirs on true
                          left join lateral (select max(last_day) as last_day from homeward.absence a
                                where a.username = r.backup and a.ended_at is null
                                  and :today between a.first_day and a.last_day) backups on true
                         where r.plan_id = :plan""")
                .param("plan", plan.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> contact(row))
                .single();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        LocalDate away = row.getObject("away_until", LocalDate.class);
        String username = row.getString("username");
        String backup = row.getString("backup");
        String acting = away == null
                ? username
                : row.getObject("backup_away_until") == null ? backup : Contact.deskBehind(backup);
        return new Contact(
                username,
                backup,
                row.getTimestamp("since").toInstant(),
                row.getString("reason"),
                row.getString("given_by"),
                acting,
                away);
    }

    /** Holds the row, so that two people who change it come one after the other. */
    void lock(PlanId plan) {
        jdbc.sql("select plan_id from homeward.responsibility where plan_id = :plan for update")
                .param("plan", plan.value())
                .query((row, number) -> number)
                .list();
    }

    void put(PlanId plan, String username, String backup, String reason, String by) {
        jdbc.sql("""
                        update homeward.responsibility
                           set username = :name, backup = :backup, reason = :reason, given_by = :by,
                               since = greatest(since, :now)
                         where plan_id = :plan""")
                .param("plan", plan.value())
                .param("name", username)
                .param("backup", backup)
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Open plans in which this person is the contact or stands in. */
    List<PlanId> plansOf(String username) {
        return jdbc.sql("""
                        select r.plan_id from homeward.responsibility r
                          join homeward.plan p on p.id = r.plan_id and p.status = 'OPEN'
                         where r.username = :name or r.backup = :name order by p.opened_at, p.id""")
                .param("name", username)
                .query((row, number) -> new PlanId(row.getObject(1, java.util.UUID.class)))
                .list();
    }

    /** Who it was at an earlier moment. */
    Optional<Before> at(PlanId plan, Instant moment) {
        return jdbc.sql("""
                        select username, backup, since from homeward.responsibility_before
                         where plan_id = :plan and since <= :at and until > :at
                        union all
                        select username, backup, since from homeward.responsibility
                         where plan_id = :plan and since <= :at
                         order by since desc limit 1""")
                .param("plan", plan.value())
                .param("at", Timestamp.from(moment))
                .query(Before.class)
                .optional();
    }

    /** Who answered for the plan earlier, the latest first. */
    List<Before> before(PlanId plan) {
        return jdbc.sql("""
                        select username, backup, since from homeward.responsibility_before
                         where plan_id = :plan and until > since order by id desc limit 20""").param("plan", plan.value()).query(Before.class).list();
    }

    record Before(String username, String backup, @Nullable Instant since) {}
}
