package org.homeward.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody of the family's circle sits: kin and foster parents are guests, who read by consent and decide about none. */
@Component
public class TableSeats {

    private final JdbcClient jdbc;

    TableSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person sits at the plan's table for somebody else than the child and its parents. */
    public boolean isGuest(Caller caller, UUID planId) {
        return jdbc.sql("""
                        select exists (select 1 from homeward.team_member
                                        where plan_id = :plan and username = :me and left_at is null
                                          and seat in ('kin', 'foster-parent', 'partner'))""")
                .param("plan", planId)
                .param("me", caller.username())
                .query(Boolean.class)
                .single();
    }

    /** Whether they are the child or a parent, whose consents these are. */
    public boolean isOwnFamily(Caller caller, UUID planId) {
        return caller.has(Role.FAMILY) && !isGuest(caller, planId);
    }
}
