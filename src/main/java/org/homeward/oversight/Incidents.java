package org.homeward.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads incidents with all that explains them. */
@Component
class Incidents {

    private static final String CARD = """
            select i.*, e.name, p.id as plan_id, r.asked_by, r.asked_at
              from engine.incident i
              join engine.process_instance pi on pi.key = i.process_instance_key
              left join engine.element e
                on e.process_definition_key = pi.process_definition_key and e.element_id = i.element_id
              left join homeward.plan p on p.id = pi.plan_id
              left join homeward.incident_repair r on r.incident_key = i.key
            """;

    /** Every routing fact that an element sees, the nearest scope's value where two have the same name. */
    private static final String ROUTING = """
            with recursive chain as (
                select cast(:element as bigint) as key, 0 as distance
                union all
                select ei.flow_scope_key, chain.distance + 1
                  from chain join engine.element_instance ei on ei.key = chain.key
                 where ei.flow_scope_key is not null and ei.flow_scope_key <> ei.process_instance_key),
            scopes as (select key, distance from chain union all select cast(:instance as bigint), 1000)
            select distinct on (v.name) v.name, v.value
              from scopes s join engine.variable v on v.scope_key = s.key
             order by v.name, s.distance
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IncidentExplainer explainer;

    Incidents(JdbcClient jdbc, JsonMapper json, IncidentExplainer explainer) {
        this.jdbc = jdbc;
        this.json = json;
        this.explainer = explainer;
    }

    Optional<IncidentCard> find(long key) {
        return jdbc.sql(CARD + " where i.key = :key")
                .param("key", key)
                .query(this::card)
                .optional()
                .map(card -> card.with(routing(card)));
    }

    /** Open incidents of an instance and everything that runs beneath it, the oldest first. */
    List<IncidentCard> beneath(long instance) {
        return jdbc.sql("""
                        with recursive tree as (
                            select key from engine.process_instance where key = :key
                            union all
                            select child.key from tree join engine.process_instance child on child.parent_key = tree.key
                             where child.state = 'ACTIVE')
                        """ + CARD + """
                                 where i.process_instance_key in (select key from tree) and i.state = 'OPEN'
                                 order by i.created_at, i.key limit 50""")
                .param("key", instance)
                .query(this::card)
                .list();
    }

    private Map<String, Object> routing(IncidentCard incident) {
        var routing = new LinkedHashMap<String, Object>();
        jdbc.sql(ROUTING)
                .param("element", incident.elementInstanceKey())
                .param("instance", incident.instanceKey())
                .query(row -> {
                    routing.put(row.getString("name"), json.readValue(row.getString("value"), Object.class));
                });
        return routing;
    }

    private IncidentCard card(ResultSet row, int number) throws SQLException {
        String step = Words.name(row.getString("name"), row.getString("element_id"));
        long job = row.getLong("job_key");
        return new IncidentCard(
                row.getLong("key"),
                row.getLong("process_instance_key"),
                row.getLong("element_instance_key"),
                job > 0 ? job : null,
                row.getString("element_id"),
                step,
                row.getString("error_type"),
                "OPEN".equals(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "resolved_at"),
                row.getObject("plan_id", UUID.class),
                explainer.explain(row.getString("error_type"), row.getString("error_message"), step),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                Map.of());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
