package org.homeward.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what process instances wait for: one query, however many instances are asked for. */
@Component
class Waits {

    /** Enough for a row of a list; the instance's own page shows all. */
    private static final int PER_ROW = 3;

    private static final String ROOTS = """
            with scope as materialized (
                select key, root_key, process_definition_key from engine.process_instance
                 where root_key = any(:keys) and state = 'ACTIVE')
            """;

    private static final String SUBTREE = """
            with recursive scope as (
                select key, key as root_key, process_definition_key from engine.process_instance
                 where key = any(:keys) and state = 'ACTIVE'
                union all
                select child.key, scope.root_key, child.process_definition_key
                  from scope join engine.process_instance child on child.parent_key = scope.key
                 where child.state = 'ACTIVE')
            """;

    private static final String OPEN = """
            select * from (
              select w.*, e.name, e.type, row_number() over (partition by root_key order by rank, due, since, w.key) as place
                from (
                  select 0 as rank, 'INCIDENT' as kind, s.key as instance_key, s.root_key, s.process_definition_key,
                         i.key, i.element_instance_key, i.element_id, i.created_at as since, null::timestamptz as due,
                         i.error_type as what, i.error_message as message, null as assignee, '{}'::text[] as groups,
                         0 as retries
                    from scope s join engine.incident i on i.process_instance_key = s.key and i.state = 'OPEN'
                  union all
                  select 1, 'USER_TASK', s.key, s.root_key, s.process_definition_key, t.key, t.element_instance_key,
                         t.element_id, t.created_at, t.due_at, null, null, t.assignee, t.candidate_groups, 0
                    from scope s join engine.user_task t on t.process_instance_key = s.key and t.state = 'CREATED'
                  union all
                  select 2, 'JOB', s.key, s.root_key, s.process_definition_key, j.key, j.element_instance_key,
                         j.element_id, j.created_at, null, j.state, null, null, '{}'::text[], j.retries
                    from scope s join engine.job j on j.process_instance_key = s.key and j.ended_at is null
                         and j.retries > 0
                  union all
                  select 3, 'MESSAGE', s.key, s.root_key, s.process_definition_key, m.key, m.element_instance_key,
                         m.element_id, null, null, m.message_name, null, null, '{}'::text[], 0
                    from scope s join engine.message_subscription m on m.process_instance_key = s.key
                         and m.state = 'CREATED'
                  union all
                  select 4, 'TIMER', s.key, s.root_key, s.process_definition_key, t.key, t.element_instance_key,
                         t.element_id, null, t.due_at, null, null, null, '{}'::text[], 0
                    from scope s join engine.timer t on t.process_instance_key = s.key and t.state = 'CREATED') w
                left join engine.element e
                  on e.process_definition_key = w.process_definition_key and e.element_id = w.element_id) waits
             where place <= :most
             order by root_key, place
            """;

    private final JdbcClient jdbc;
    private final WaitingWords words;

    Waits(JdbcClient jdbc, WaitingWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** The first few waits of each root instance and everything beneath it. */
    Map<Long, List<Wait>> ofRoots(Collection<Long> roots) {
        return find(ROOTS, roots, PER_ROW).stream()
                .collect(Collectors.groupingBy(RawWait::rootKey, Collectors.mapping(words::of, Collectors.toList())));
    }

    /** Everything that one instance and its children wait for. */
    List<Wait> of(long instance) {
        return find(SUBTREE, List.of(instance), 500).stream().map(words::of).toList();
    }

    private List<RawWait> find(String scope, Collection<Long> keys, int most) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(scope + OPEN)
                .param("keys", keys.stream().mapToLong(Long::longValue).toArray())
                .param("most", most)
                .query(Waits::row)
                .list();
    }

    private static RawWait row(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        return new RawWait(
                Wait.Kind.valueOf(row.getString("kind")),
                row.getLong("root_key"),
                row.getLong("instance_key"),
                row.getLong("element_instance_key"),
                row.getString("element_id"),
                row.getString("name"),
                row.getString("type"),
                due == null ? null : due.toInstant(),
                row.getString("what"),
                row.getString("message"),
                row.getString("assignee"),
                List.of((String[]) row.getArray("groups").getArray()),
                row.getInt("retries"));
    }
}
