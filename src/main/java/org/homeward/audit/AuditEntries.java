package org.homeward.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The entries of the trail; they are only ever added. */
@Component
class AuditEntries {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditEntries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(AuditNote note) {
        var columns = new HashMap<String, Object>();
        columns.put("at", Timestamp.from(clock.instant()));
        columns.put("kind", note.kind().name());
        columns.put("what", note.what());
        columns.put("username", note.by().username());
        columns.put("roles", roles(note.by()));
        columns.put("agency", note.by().agency());
        columns.put("plan", note.planId());
        columns.put("subject", note.subject());
        columns.put("detail", json.writeValueAsString(detail(note)));
        jdbc.sql("""
                        insert into audit.entry (at, kind, what, username, roles, agency, plan_id, subject, detail)
                        values (:at, :kind, :what, :username, :roles, :agency, cast(:plan as uuid), :subject, :detail)""").params(columns).update();
    }

    /** What somebody read because of an emergency says so, whatever it was. */
    private static Map<String, Object> detail(AuditNote note) {
        var detail = new TreeMap<String, Object>(note.detail());
        if (note.by().emergency() != null) {
            detail.put("emergency", note.by().emergency().id().toString());
        }
        return detail;
    }

    private static String roles(Caller caller) {
        if (caller.emergency() != null) {
            return caller.emergency().role().code();
        }
        return caller.roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }
}
