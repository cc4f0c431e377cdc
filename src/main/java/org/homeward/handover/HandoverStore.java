package org.homeward.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.homeward.matters.MatterId;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads hand-overs. */
@Component
class HandoverStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    HandoverStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void prepare(PlanId plan, MatterId matter, String leaver, Packet packet) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("matter", matter.value());
        columns.put("plan", plan.value());
        columns.put("leaver", leaver);
        columns.put("packet", json.writeValueAsString(packet));
        columns.put("now", Timestamp.from(clock.instant()));
        jdbc.sql("""
                        insert into homeward.handover (matter_id, plan_id, leaver, packet, prepared_at)
                        values (:matter, :plan, :leaver, cast(:packet as jsonb), :now)""").params(columns).update();
    }

    void name(MatterId matter, @Nullable String receiver, boolean joined) {
        jdbc.sql("update homeward.handover set receiver = :name, joined_for_this = :joined where matter_id = :matter")
                .param("name", receiver)
                .param("joined", joined)
                .param("matter", matter.value())
                .update();
    }

    void standIn(MatterId matter, String backup) {
        jdbc.sql("update homeward.handover set backup = :name where matter_id = :matter")
                .param("name", backup)
                .param("matter", matter.value())
                .update();
    }

    void transferred(MatterId matter) {
        jdbc.sql("update homeward.handover set transferred_at = :now where matter_id = :matter")
                .param("now", Timestamp.from(clock.instant()))
                .param("matter", matter.value())
                .update();
    }

    Optional<Handover> find(PlanId plan, MatterId matter) {
        return jdbc.sql("select * from homeward.handover where matter_id = :matter and plan_id = :plan")
                .param("matter", matter.value())
                .param("plan", plan.value())
                .query(this::row)
                .optional();
    }

    /** What whoever raised it said: a text by the name of its field. */
    @Nullable
    String said(MatterId matter, String field) {
        return jdbc.sql("select detail ->> cast(:field as text) from homeward.matter where id = :matter")
                .param("field", field)
                .param("matter", matter.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private Handover row(ResultSet row, int number) throws SQLException {
        return new Handover(
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("leaver"),
                row.getString("receiver"),
                row.getString("backup"),
                row.getBoolean("joined_for_this"),
                json.readValue(row.getString("packet"), Packet.class),
                row.getTimestamp("prepared_at").toInstant());
    }
}
