package org.homeward.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds entries of the trail, newest first. */
@Component
class AuditReader {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<AuditEntry> find(AuditFilter filter, @Nullable Long before, int limit) {
        var conditions = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        add(conditions, params, "e.id < :before", "before", before);
        add(conditions, params, "e.username = :username", "username", filter.username());
        add(conditions, params, "e.plan_id = :plan", "plan", filter.planId());
        add(
                conditions,
                params,
                "e.kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        add(conditions, params, "e.what = :what", "what", filter.what());
        add(conditions, params, "e.at >= :from", "from", timestamp(filter.from()));
        add(conditions, params, "e.at < :until", "until", timestamp(filter.until()));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql("""
                        select e.*, l.seq, encode(l.hash, 'hex') as hash
                          from audit.entry e join audit.link l on l.entry_id = e.id
                        """ + where + " order by e.id desc limit :limit")
                .params(params)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private static void add(
            List<String> conditions, Map<String, Object> params, String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            params.put(name, value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("username"),
                row.getString("roles"),
                row.getString("agency"),
                row.getObject("plan_id", UUID.class),
                row.getString("subject"),
                json.readValue(row.getString("detail"), DETAIL),
                row.getString("hash"));
    }
}
