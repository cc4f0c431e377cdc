package org.homeward.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.EndedAccess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the people at a plan's table, for other parts of Homeward. */
@Service
@Transactional
public class TeamDesk {

    private final PlanRecord record;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final EndedAccess ended;
    private final Clock clock;

    TeamDesk(PlanRecord record, JdbcClient jdbc, ApplicationEventPublisher events, EndedAccess ended, Clock clock) {
        this.ended = ended;
        this.record = record;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a person at the table; answers false when they were there already. */
    public boolean join(PlanId plan, String username, String role) {
        if (has(plan, username)) {
            return false;
        }
        requireAccess(username);
        record.addMember(plan, Map.of("name", name(username), "username", username, "role", role), clock.instant());
        return true;
    }

    /** Takes a person off the table; from then on they do not see the plan through it. */
    public void leave(PlanId plan, String username) {
        events.publishEvent(new MemberLeaves(plan, username));
        jdbc.sql("""
                        update homeward.team_member set left_at = :now
                         where plan_id = :plan and username = :name and left_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("plan", plan.value())
                .param("name", username)
                .update();
    }

    /** Puts a person at the table or writes down anew what they are there, and answers which seat it is. */
    public UUID put(PlanId plan, Map<String, ?> row) {
        if (row.get("username") instanceof String username) {
            requireAccess(username);
        }
        return record.addMember(plan, row, clock.instant()).orElseThrow();
    }

    /** Whether a person could come to a table: not one whose access has ended. */
    @Transactional(readOnly = true)
    public boolean mayJoin(String username) {
        return !ended.isOver(username);
    }

    private void requireAccess(String username) {
        if (!mayJoin(username)) {
            throw new BadInput("username", "This person's access to Homeward has ended. Choose somebody else.");
        }
    }

    /** Takes a person off the table who may have no account. */
    public void leave(PlanId plan, UUID seat) {
        at(plan).stream().filter(one -> one.id().equals(seat)).findFirst().ifPresent(one -> {
            if (one.username() != null) {
                leave(plan, one.username());
                return;
            }
            jdbc.sql("update homeward.team_member set left_at = :now where id = :seat and left_at is null")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("seat", seat)
                    .update();
        });
    }

    /** Everybody who is at the table now, for other parts of Homeward. */
    @Transactional(readOnly = true)
    public List<TableSeat> at(PlanId plan) {
        return jdbc.sql("""
                        select id, name, role, discipline, username, contact, reports_every, backup, seat, since, revision
                          from homeward.team_member where plan_id = :plan and left_at is null order by since, name""").param("plan", plan.value()).query(TableSeat.class).list();
    }

    /** Whether that person is at the table. */
    public boolean has(PlanId plan, String username) {
        return jdbc.sql("""
                        select count(*) from homeward.team_member
                         where plan_id = :plan and username = :name and left_at is null""")
                        .param("plan", plan.value())
                        .param("name", username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The name under which a person is known at some table, or else the user name. */
    public String name(String username) {
        return jdbc.sql("select name from homeward.team_member where username = :name order by since desc limit 1")
                .param("name", username)
                .query(String.class)
                .optional()
                .orElse(username);
    }
}
