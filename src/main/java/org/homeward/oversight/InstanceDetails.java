package org.homeward.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility;
import org.homeward.oversight.InstanceDetail.ActiveElement;
import org.homeward.oversight.InstanceDetail.ChildInstance;
import org.homeward.oversight.InstanceDetail.Head;
import org.homeward.oversight.InstanceDetail.Link;
import org.homeward.oversight.InstanceDetail.Variable;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads one process instance: a fixed number of short queries, whatever its size. */
@Component
class InstanceDetails {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PlanVisibility visibility;
    private final Waits waits;
    private final Incidents incidents;

    InstanceDetails(JdbcClient jdbc, JsonMapper json, PlanVisibility visibility, Waits waits, Incidents incidents) {
        this.jdbc = jdbc;
        this.json = json;
        this.visibility = visibility;
        this.waits = waits;
        this.incidents = incidents;
    }

    Optional<InstanceDetail> find(long key, Caller caller) {
        return head(key, caller).map(head -> {
            List<Wait> open = waits.of(key);
            List<ChildInstance> children = children(key);
            return new InstanceDetail(
                    head,
                    parent(key),
                    elements(key, open, children),
                    open,
                    incidents.beneath(key),
                    variables(key),
                    children);
        });
    }

    private Optional<Head> head(long key, Caller caller) {
        var visible = visibility.of(caller, "p.id");
        return jdbc.sql("""
                        select i.*, e.name as process_name, p.stage,
                               case when %s then c.given_name || ' ' || c.family_name end as child
                          from engine.process_instance i
                          left join engine.element e
                            on e.process_definition_key = i.process_definition_key and e.element_id = i.bpmn_process_id
                          left join homeward.plan p on p.id = i.plan_id
                          left join homeward.child c on c.id = p.child_id
                         where i.key = :key""".formatted(visible.sql()))
                .param("key", key)
                .params(visible.params())
                .query((row, number) -> headOf(row))
                .optional();
    }

    private static Head headOf(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new Head(
                row.getLong("key"),
                row.getLong("process_definition_key"),
                row.getString("bpmn_process_id"),
                Words.name(row.getString("process_name"), row.getString("bpmn_process_id")),
                row.getInt("version"),
                InstanceState.valueOf(row.getString("state")),
                stage == null ? null : Stage.valueOf(stage),
                row.getObject("plan_id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                Incidents.instant(row, "ended_at"),
                row.getString("child"));
    }

    private @Nullable Link parent(long key) {
        return jdbc.sql("""
                        select parent.key, parent.bpmn_process_id, process.name as process_name,
                               ei.element_id, step.name as step_name
                          from engine.process_instance i
                          join engine.process_instance parent on parent.key = i.parent_key
                          left join engine.element process on process.process_definition_key = parent.process_definition_key
                           and process.element_id = parent.bpmn_process_id
                          left join engine.element_instance ei on ei.key = i.parent_element_key
                          left join engine.element step on step.process_definition_key = ei.process_definition_key
                           and step.element_id = ei.element_id
                         where i.key = :key""")
                .param("key", key)
                .query((row, number) -> {
                    String element = row.getString("element_id");
                    return new Link(
                            row.getLong("key"),
                            row.getString("bpmn_process_id"),
                            Words.name(row.getString("process_name"), row.getString("bpmn_process_id")),
                            element == null ? null : Words.name(row.getString("step_name"), element));
                })
                .optional()
                .orElse(null);
    }

    private List<ActiveElement> elements(long key, List<Wait> open, List<ChildInstance> children) {
        return jdbc.sql("""
                        select ei.key, ei.element_id, ei.type, ei.started_at, e.name
                          from engine.element_instance ei
                          left join engine.element e
                            on e.process_definition_key = ei.process_definition_key and e.element_id = ei.element_id
                         where ei.process_instance_key = :key and ei.key <> :key and ei.state = 'ACTIVE'
                         order by ei.key limit 500""")
                .param("key", key)
                .query((row, number) -> {
                    long element = row.getLong("key");
                    return new ActiveElement(
                            element,
                            row.getString("element_id"),
                            Words.name(row.getString("name"), row.getString("element_id")),
                            row.getString("type"),
                            row.getTimestamp("started_at").toInstant(),
                            InWords.ofElement(element, open, children));
                })
                .list();
    }

    private List<Variable> variables(long key) {
        return jdbc.sql("""
                        select v.scope_key, v.name, v.value, e.name as scope, ei.element_id
                          from engine.variable v
                          left join engine.element_instance ei on ei.key = v.scope_key and v.scope_key <> :key
                          left join engine.element e
                            on e.process_definition_key = ei.process_definition_key and e.element_id = ei.element_id
                         where v.process_instance_key = :key and (v.scope_key = :key or ei.state = 'ACTIVE')
                         order by v.scope_key <> :key, v.scope_key, v.name limit 500""")
                .param("key", key)
                .query((row, number) -> {
                    String element = row.getString("element_id");
                    return new Variable(
                            row.getLong("scope_key"),
                            element == null ? null : Words.name(row.getString("scope"), element),
                            row.getString("name"),
                            json.readValue(row.getString("value"), Object.class));
                })
                .list();
    }

    private List<ChildInstance> children(long key) {
        return jdbc.sql("""
                        with recursive tree as (
                            select key, key as child from engine.process_instance where parent_key = :key
                            union all
                            select below.key, tree.child
                              from tree join engine.process_instance below on below.parent_key = tree.key
                             where below.state = 'ACTIVE'),
                        trouble as (
                            select tree.child, count(*) as incidents
                              from tree join engine.incident i on i.process_instance_key = tree.key and i.state = 'OPEN'
                             group by tree.child)
                        select c.key, c.bpmn_process_id, c.state, c.started_at, c.parent_element_key,
                               process.name as process_name, ei.element_id, coalesce(trouble.incidents, 0) as incidents
                          from engine.process_instance c
                          left join trouble on trouble.child = c.key
                          left join engine.element process
                            on process.process_definition_key = c.process_definition_key
                           and process.element_id = c.bpmn_process_id
                          left join engine.element_instance ei on ei.key = c.parent_element_key
                         where c.parent_key = :key
                         order by coalesce(trouble.incidents, 0) = 0, c.state <> 'ACTIVE', c.key desc limit 200""")
                .param("key", key)
                .query((row, number) -> new ChildInstance(
                        row.getLong("key"),
                        row.getString("bpmn_process_id"),
                        Words.name(row.getString("process_name"), row.getString("bpmn_process_id")),
                        row.getString("element_id"),
                        InstanceState.valueOf(row.getString("state")),
                        row.getTimestamp("started_at").toInstant(),
                        row.getLong("incidents"),
                        row.getLong("parent_element_key")))
                .list();
    }
}
