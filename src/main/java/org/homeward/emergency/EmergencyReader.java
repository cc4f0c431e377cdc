package org.homeward.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who opened which plan in an emergency, with what the audit trail says of their reading. */
@Component
class EmergencyReader {

    private static final String ACCESS = """
            select a.*, a.ended_at is null and a.until > :now as live,
                   (select count(*) from audit.entry e
                     where e.plan_id = a.plan_id and e.kind = 'READ' and e.username = a.username
                       and strpos(e.detail, a.id::text) > 0) as pages
              from homeward.emergency_access a where\s""";

    private static final String LATEST_FIRST = " order by a.opened_at desc, a.id limit 50";

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<EmergencyAccess> of(String username) {
        return query("a.username = :username" + LATEST_FIRST, Map.of("username", username), true);
    }

    List<EmergencyAccess> ofPlan(PlanId plan, boolean withTexts) {
        return query("a.plan_id = :plan" + LATEST_FIRST, Map.of("plan", plan.value()), withTexts);
    }

    Optional<EmergencyAccess> find(UUID id) {
        return query("a.id = :id", Map.of("id", id), true).stream().findFirst();
    }

    private List<EmergencyAccess> query(String where, Map<String, ?> params, boolean withTexts) {
        return jdbc.sql(ACCESS + where)
                .param("now", Timestamp.from(clock.instant()))
                .params(params)
                .query((row, number) -> read(row, withTexts))
                .list();
    }

    private static EmergencyAccess read(ResultSet row, boolean withTexts) throws SQLException {
        return new EmergencyAccess(
                row.getObject("id", UUID.class),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("role"),
                row.getString("kind"),
                withTexts ? row.getString("reason") : null,
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                moment(row, "ended_at"),
                Arrays.asList((String[]) row.getArray("categories").getArray()),
                row.getBoolean("live"),
                row.getObject("justified", Boolean.class),
                moment(row, "reviewed_at"),
                row.getString("reviewer_name"),
                withTexts ? row.getString("review") : null,
                row.getLong("pages"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
