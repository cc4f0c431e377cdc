package org.homeward.leavers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.EndedAccess;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whose access ended, and counts what they leave behind. */
@Component
class LeaverStore {

    private final JdbcClient jdbc;
    private final EndedAccess ended;
    private final Clock clock;

    LeaverStore(JdbcClient jdbc, EndedAccess ended, Clock clock) {
        this.ended = ended;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers nothing when their access had ended before. */
    Optional<UUID> end(String username, Departure.Source source, Departure.Reason reason, Caller by) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("id", UUID.randomUUID());
        columns.put("username", username);
        columns.put("source", source.name().toLowerCase());
        columns.put("reason", reason.code());
        columns.put("by", by.username());
        columns.put("byName", by.displayName());
        columns.put("now", Timestamp.from(clock.instant()));
        return jdbc.sql("""
                        insert into homeward.departure (id, username, source, reason, ended_by, ended_by_name, ended_at)
                        values (:id, :username, :source, :reason, :by, :byName, :now)
                        on conflict (username) where restored_at is null do nothing returning id""").params(columns).query(UUID.class).optional();
    }

    boolean isOver(String username) {
        return ended.isOver(username);
    }

    Optional<Departure> find(UUID id) {
        return jdbc.sql("select * from homeward.departure where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<Departure> latest(int most) {
        return jdbc.sql("""
                        select * from homeward.departure
                         order by restored_at is not null, ended_at desc, id limit :most""").param("most", most).query(this::row).list();
    }

    /** Those whose account was seen to be switched off and who were not given their access back since. */
    List<Departure> switchedOff() {
        return jdbc.sql("select * from homeward.departure where source = 'directory' and restored_at is null")
                .query(this::row)
                .list();
    }

    /** Everybody who has signed in here with an account, in small letters as the directory has them. */
    Set<String> accounts() {
        return jdbc.sql("select lower(username) from homeward.account")
                .query(String.class)
                .set();
    }

    /** Answers false when it was given back before. */
    boolean restore(UUID id, Caller by) {
        return jdbc.sql("""
                                update homeward.departure set restored_at = :now, restored_by = :by
                                 where id = :id and restored_at is null""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by.username())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Every plan on whose team they are, closed ones too. */
    List<PlanId> tables(String username) {
        return jdbc.sql("""
                        select distinct plan_id from homeward.team_member
                         where username = :name and left_at is null order by plan_id""").param("name", username).query(UUID.class).list().stream()
                .map(PlanId::new)
                .toList();
    }

    /** Open tasks, whether Homeward or only the engine knows that they have them. */
    int tasks(String username) {
        return jdbc.sql("""
                        select (select count(*) from homeward.task_work w join engine.user_task t on t.key = w.task_key
                                 where w.assignee = :name and w.completed_at is null and t.state = 'CREATED')
                             + (select count(*) from engine.user_task t
                                 where t.assignee = :name and t.state = 'CREATED'
                                   and not exists (select 1 from homeward.task_work w where w.task_key = t.key))""").param("name", username).query(Integer.class).single();
    }

    int consents(String username) {
        return jdbc.sql("""
                        select count(*) from homeward.consent
                         where recipient_kind = 'person' and recipient_ref = :name
                           and ended_at is null and decision <> 'refused'""").param("name", username).query(Integer.class).single();
    }

    /** People who are on some team as the agency's own, and are still there. */
    List<Left.Worker> workers(String but) {
        return jdbc.sql("""
                        select username, max(name) as name from homeward.team_member m
                         where left_at is null and username is not null and username <> :but
                           and (seat = 'staff' or seat is null and role in ('caseworker', 'supervisor'))
                           and not exists (select 1 from homeward.departure d
                                            where d.username = m.username and d.restored_at is null)
                         group by username order by 2, 1 limit 500""").param("but", but).query(Left.Worker.class).list();
    }

    private Departure row(ResultSet row, int number) throws SQLException {
        Timestamp restored = row.getTimestamp("restored_at");
        return new Departure(
                row.getObject("id", UUID.class),
                row.getString("username"),
                Departure.Source.valueOf(row.getString("source").toUpperCase()),
                Departure.Reason.valueOf(row.getString("reason").toUpperCase().replace('-', '_')),
                row.getString("ended_by_name"),
                row.getTimestamp("ended_at").toInstant(),
                restored == null ? null : restored.toInstant());
    }
}
