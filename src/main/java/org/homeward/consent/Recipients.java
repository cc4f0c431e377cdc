package org.homeward.consent;

import java.util.Optional;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out whom the words of a consent name; only exact names count. */
@Component
class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words that name nobody yet stand for whoever sits at the table under exactly that name, role or discipline. */
    Recipient resolve(PlanId plan, String words) {
        String name = words.strip();
        return agency(name)
                .or(() -> person(plan, name))
                .or(() -> Role.of(name.toLowerCase()).map(role -> new Recipient("role", role.code())))
                .orElse(Recipient.BY_SEAT);
    }

    private Optional<Recipient> agency(String name) {
        return jdbc.sql(
                        "select code from homeward.agency where lower(code) = lower(:name) or lower(name) = lower(:name)")
                .param("name", name)
                .query(String.class)
                .optional()
                .map(code -> new Recipient("agency", code));
    }

    private Optional<Recipient> person(PlanId plan, String name) {
        return jdbc.sql("""
                        select username from homeward.team_member
                         where plan_id = :plan and left_at is null and lower(username) = lower(:name)""")
                .param("plan", plan.value())
                .param("name", name)
                .query(String.class)
                .optional()
                .map(username -> new Recipient("person", username));
    }
}
