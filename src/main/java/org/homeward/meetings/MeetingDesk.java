package org.homeward.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
}
