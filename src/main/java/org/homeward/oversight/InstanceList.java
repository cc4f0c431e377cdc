package org.homeward.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.homeward.plan.NameWords;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists root process instances: those with incidents first, then the youngest.
 *
 * <p>Every plan has some forty dates, each watched by an instance of its own; calm ones are listed only when somebody
 * asks for that process, because they would hide the plans. The plan's list of deadlines shows them better.
 *
 * <p>Both halves stop at the page's size before they are put together, so that a page costs the same on a full table.
 */
@Component
class InstanceList {

    private static final String TROUBLED = """
            with troubled as materialized (
                select pi.root_key, count(*) as incidents
                  from engine.incident i join engine.process_instance pi on pi.key = i.process_instance_key
                 where i.state = 'OPEN'
                 group by pi.root_key)
            """;

    /** Said in the words of the index over all other roots. */
    private static final String WITHOUT_WATCHES = " and r.bpmn_process_id <> 'deadline-watch'";

    private final JdbcClient jdbc;
    private final Waits waits;
    private final PlanVisibility visibility;

    InstanceList(JdbcClient jdbc, Waits waits, PlanVisibility visibility) {
        this.jdbc = jdbc;
        this.waits = waits;
        this.visibility = visibility;
    }

    Page<InstanceRow> page(InstanceFilter filter, int limit, @Nullable String cursor, Caller caller) {
        After after = Cursor.decode(cursor, 3).map(After::of).orElse(null);
        var visible = visibility.of(caller, "p.id");
        var params = new HashMap<String, Object>(visible.params());
        String where = conditions(filter, visibility.of(caller, "sought.id").sql(), params);
        String rest = "";
        if (after != null) {
            params.put("afterAt", Timestamp.from(after.startedAt()));
            params.put("afterKey", after.key());
            rest = " and (r.started_at, r.key) < (:afterAt, :afterKey)";
        }
        String troubled = half("t.incidents", "join troubled t on t.root_key = r.key", where, visible.sql())
                + (after == null ? "" : after.troubled() ? rest : " and false");
        String calm = half("0", "", where, visible.sql())
                + " and not exists (select 1 from troubled t where t.root_key = r.key)"
                + (filter.processId() == null ? WITHOUT_WATCHES : "")
                + (filter.incidentsOnly() ? " and false" : after == null || after.troubled() ? "" : rest);
        String order = " order by r.started_at desc, r.key desc limit " + (limit + 1);
        String sql = TROUBLED + "select * from ((" + troubled + order + ") union all (" + calm + order + ")) rows"
                + " order by (incidents > 0) desc, started_at desc, key desc limit " + (limit + 1);
        List<InstanceRow> found =
                jdbc.sql(sql).params(params).query(InstanceList::row).list();
        Page<InstanceRow> page = Page.of(found, limit, After::cursor);
        Map<Long, List<Wait>> open =
                waits.ofRoots(page.items().stream().map(InstanceRow::key).toList());
        return page.map(row -> row.waitingFor(open.getOrDefault(row.key(), List.of())));
    }

    private static String half(String incidents, String join, String where, String visible) {
        return """
            select r.key, r.bpmn_process_id, r.version, r.state, r.plan_id, r.started_at, r.ended_at,
                   e.name as process_name, p.stage, %s as incidents,
                   case when %s then c.given_name || ' ' || c.family_name end as child
              from engine.process_instance r %s
              left join engine.element e
                on e.process_definition_key = r.process_definition_key and e.element_id = r.bpmn_process_id
              left join homeward.plan p on p.id = r.plan_id
              left join homeward.child c on c.id = p.child_id
             where r.parent_key is null %s""".formatted(incidents, visible, join, where);
    }

    private static String conditions(InstanceFilter filter, String visible, Map<String, Object> params) {
        var where = new StringBuilder();
        if (filter.state() != null) {
            where.append(" and r.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.stage() != null) {
            where.append(" and p.stage = :stage");
            params.put("stage", filter.stage().name());
        }
        if (filter.processId() != null) {
            where.append(" and r.bpmn_process_id = :process");
            params.put("process", filter.processId());
        }
        if (filter.planId() != null) {
            where.append(" and r.plan_id = :plan");
            params.put("plan", filter.planId());
        }
        if (filter.childName() != null) {
            // Finds the child first: names are few compared with instances.
            where.append("""
                     and r.plan_id in (
                         select sought.id from homeward.plan sought join homeward.child named on named.id = sought.child_id
                          where\s""")
                    .append(NameWords.within("named.plain_name", filter.childName(), params))
                    .append(" and ")
                    .append(visible)
                    .append(")");
        }
        return where.toString();
    }

    private static InstanceRow row(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        Timestamp ended = row.getTimestamp("ended_at");
        return new InstanceRow(
                row.getLong("key"),
                row.getString("bpmn_process_id"),
                Words.name(row.getString("process_name"), row.getString("bpmn_process_id")),
                row.getInt("version"),
                InstanceState.valueOf(row.getString("state")),
                stage == null ? null : Stage.valueOf(stage),
                row.getObject("plan_id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("incidents"),
                List.of(),
                row.getString("child"));
    }

    /** The last row of the page before. */
    private record After(boolean troubled, Instant startedAt, long key) {

        static Cursor cursor(InstanceRow row) {
            return Cursor.of(row.incidents() > 0 ? 1 : 0, row.startedAt(), row.key());
        }

        static After of(Cursor cursor) {
            try {
                return new After(cursor.number(0) == 1, Instant.parse(cursor.key(1)), cursor.number(2));
            } catch (DateTimeParseException notAMoment) {
                throw new BadInput("cursor", "Use the cursor of the page before, or none for the first page.");
            }
        }
    }
}
