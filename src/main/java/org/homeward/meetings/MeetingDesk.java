package org.homeward.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the meetings of a plan; who may see the plan may know of them. */
@Service
@Transactional
public class MeetingDesk {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    MeetingDesk(JdbcClient jdbc, Clock clock, @Value("${homeward.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Keeps the day that everybody was called for; another day for the same matter takes its place. Once per key. */
    public void called(PlanId plan, @Nullable UUID matter, LocalDate day, String requestKey) {
        jdbc.sql("""
                        insert into homeward.meeting (id, plan_id, matter_id, on_day, called_at, request_key)
                        values (?, ?, (select id from homeward.matter where id = ?), ?, ?, ?)
                        on conflict (request_key) do nothing""")
                .params(UUID.randomUUID(), plan.value(), matter, day, Timestamp.from(clock.instant()), requestKey)
                .update();
    }

    /** The meeting that was called last took place on that day. */
    public void held(PlanId plan, LocalDate day) {
        jdbc.sql("""
                        update homeward.meeting set held_on = :day where id = (select id from homeward.meeting
                          where plan_id = :plan and held_on is null order by called_at desc limit 1)""").param("day", day).param("plan", plan.value()).update();
    }

    /** The next meeting that is still to come and was not called off. */
    @Transactional(readOnly = true)
    public Optional<Meeting> next(PlanId plan) {
        return jdbc.sql("""
                        select m.id, m.on_day, m.called_at from homeward.meeting m
                        left join homeward.matter t on t.id = m.matter_id
                        where m.plan_id = :plan and m.held_on is null and m.on_day >= :today and t.closed_at is null
                          and not exists (select 1 from homeward.meeting later
                            where later.plan_id = m.plan_id and later.matter_id = m.matter_id and later.called_at > m.called_at)
                        order by m.on_day limit 1""")
                .param("plan", plan.value())
                .param("today", LocalDate.now(clock.withZone(zone)))
                .query((row, number) -> new Meeting(
                        row.getObject("id", UUID.class),
                        plan,
                        row.getObject("on_day", LocalDate.class),
                        row.getTimestamp("called_at").toInstant()))
                .optional();
    }

    /** The meetings from that day on of every plan at whose table that person sits, also those that were moved or called off. */
    @Transactional(readOnly = true)
    public List<PlannedMeeting> ofPerson(String username, LocalDate from) {
        return jdbc.sql("""
                        select m.id, m.plan_id, m.on_day, m.called_at,
                               case when m.held_on is null then coalesce((select min(later.called_at) from homeward.meeting later
                                  where later.matter_id = m.matter_id and later.called_at > m.called_at and later.held_on is null),
                                 t.closed_at) end as ended_at
                          from homeward.team_member s join homeward.meeting m on m.plan_id = s.plan_id
                          left join homeward.matter t on t.id = m.matter_id
                         where s.username = :username and s.left_at is null and m.on_day >= :from order by m.on_day, m.id""")
                .param("username", username)
                .param("from", from)
                .query((row, number) -> new PlannedMeeting(
                        new Meeting(
                                row.getObject("id", UUID.class),
                                new PlanId(row.getObject("plan_id", UUID.class)),
                                row.getObject("on_day", LocalDate.class),
                                row.getTimestamp("called_at").toInstant()),
                        Optional.ofNullable(row.getTimestamp("ended_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }
}
