package org.homeward.contents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every wording of everything that plans say; adds, and never changes. */
@Component
class ItemStore {

    /** For Homeward's own work, where nobody reads. */
    static final Condition EVERYTHING = new Condition("true", Map.of());

    private static final String COLUMNS = """
            select r.item_id, r.id, r.revision, r.kind, r.position, r.category, r.fields, r.removed, r.why, r.at,
                   r.by_username, r.by_name""";

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ItemStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Everything that holds today, in the order in which it is read. */
    List<PlanItem> now(PlanId plan, Condition readable) {
        return query(" from homeward.plan_item_now r where r.plan_id = :plan and ", plan, readable, Map.of());
    }

    /** Everything that held at that moment. */
    List<PlanItem> at(PlanId plan, Instant moment, Condition readable) {
        return query("""
                 from (select distinct on (item_id) * from homeward.plan_item_revision
                        where plan_id = :plan and at <= :moment order by item_id, revision desc) r
                where not r.removed and """, plan, readable, Map.of("moment", Timestamp.from(moment)));
    }

    /** Exactly what a version was made of. */
    List<PlanItem> version(PlanId plan, int version, Condition readable) {
        return query("""
                 from homeward.plan_item_revision r
                 join homeward.plan_version_item v on v.revision_id = r.id and v.plan_id = :plan and v.version = :version
                where r.plan_id = :plan and """, plan, readable, Map.of("version", version));
    }

    /** All wordings of one thing, newest first. */
    List<PlanItem> history(PlanId plan, UUID item, Condition readable) {
        return query(
                        " from homeward.plan_item_revision r where r.plan_id = :plan and r.item_id = :item and ",
                        plan,
                        readable,
                        Map.of("item", item))
                .stream()
                .sorted(Comparator.comparingInt(PlanItem::revision).reversed())
                .toList();
    }

    /** The newest wording of anything in the plan, or 0. */
    long newest(PlanId plan) {
        return jdbc.sql("select coalesce(max(id), 0) from homeward.plan_item_revision where plan_id = :plan")
                .param("plan", plan.value())
                .query(Long.class)
                .single();
    }

    /** Begins a thing; empty when the same request began it before. */
    Optional<UUID> begin(PlanId plan, ItemKind kind, @Nullable String requestKey, Caller by) {
        UUID id = UUID.randomUUID();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("plan", plan.value());
        columns.put("kind", kind.code());
        columns.put("now", Timestamp.from(clock.instant()));
        columns.put("by", by.username());
        columns.put("key", requestKey);
        int added = jdbc.sql("""
                        insert into homeward.plan_item (id, plan_id, kind, created_at, created_by, request_key)
                        values (:id, :plan, :kind, :now, :by, :key) on conflict (request_key) do nothing""").params(columns).update();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    /** Adds a wording; answers false when that revision is there already. */
    boolean add(
            PlanId plan,
            UUID item,
            ItemKind kind,
            int revision,
            int position,
            Wording wording,
            boolean removed,
            Caller by) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("item", item);
        columns.put("plan", plan.value());
        columns.put("kind", kind.code());
        columns.put("revision", revision);
        columns.put("position", position);
        columns.put("category", wording.category());
        columns.put("fields", json.writeValueAsString(wording.fields()));
        columns.put("removed", removed);
        columns.put("why", wording.why());
        columns.put("now", Timestamp.from(clock.instant()));
        columns.put("username", by.username());
        columns.put("name", by.displayName());
        return jdbc.sql("""
                                insert into homeward.plan_item_revision (item_id, plan_id, kind, revision, position, category,
                                       fields, removed, why, at, by_username, by_name)
                                values (:item, :plan, :kind, :revision, :position, :category, cast(:fields as jsonb), :removed,
                                        :why, :now, :username, :name) on conflict (item_id, revision) do nothing""").params(columns).update() > 0;
    }

    private List<PlanItem> query(String from, PlanId plan, Condition readable, Map<String, ?> params) {
        return jdbc
                .sql(COLUMNS + from + "(" + readable.sql() + ") order by r.position, r.item_id")
                .param("plan", plan.value())
                .params(params)
                .params(readable.params())
                .query((row, number) -> item(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(PlanItem::kind))
                .toList();
    }

    private PlanItem item(ResultSet row) throws SQLException {
        return new PlanItem(
                row.getObject("item_id", UUID.class),
                row.getLong("id"),
                row.getInt("revision"),
                ItemKind.of(row.getString("kind")).orElseThrow(),
                row.getInt("position"),
                row.getString("category"),
                json.readValue(row.getString("fields"), FIELDS),
                row.getBoolean("removed"),
                row.getString("why"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_username"),
                row.getString("by_name"));
    }
}
