package org.homeward.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.deadlines.LedgerEntry.Earlier;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's rows in PostgreSQL. */
@Component
class LedgerStore {

    private static final String SAVE = """
            insert into homeward.deadline (plan_id, rule_id, occurrence, status, due_date, due_at, target_date, safe_date,
              rule_version, rule_row, answer, facts, since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
            on conflict (plan_id, rule_id, occurrence) do update set status = excluded.status,
              due_date = excluded.due_date, due_at = excluded.due_at, target_date = excluded.target_date,
              safe_date = excluded.safe_date, rule_version = excluded.rule_version, rule_row = excluded.rule_row,
              answer = excluded.answer, facts = excluded.facts, since = excluded.since""";

    private static final String KEEP = """
            insert into homeward.deadline_change (plan_id, rule_id, occurrence, at, became, reason, due_date,
              rule_version, answer, facts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    LedgerStore(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /** What is kept of a row's answer: the date with its steps, or what it waits for. */
    record Kept(String title, @Nullable Deadline deadline, List<String> missingFacts) {}

    /** A value that a row had, with what became of it. */
    record Change(LedgerRow before, String became, String reason) {}

    List<LedgerRow> rows(PlanId plan) {
        return jdbc.sql("select * from homeward.deadline where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, number) -> row(row))
                .list();
    }

    void save(PlanId plan, List<LedgerRow> rows) {
        batch.batchUpdate(SAVE, rows.stream().map(row -> values(plan, row)).toList());
    }

    void keep(PlanId plan, List<Change> changes, Instant now) {
        batch.batchUpdate(
                KEEP,
                changes.stream()
                        .map(change -> new @Nullable Object[] {
                            plan.value(),
                            change.before().ruleId(),
                            change.before().occurrence(),
                            Timestamp.from(now),
                            change.became(),
                            change.reason(),
                            change.before().due(),
                            change.before().ruleVersion(),
                            kept(change.before()),
                            json.writeValueAsString(change.before().facts())
                        })
                        .toList());
    }

    Map<LedgerRow.Key, List<Earlier>> history(PlanId plan) {
        var history = new HashMap<LedgerRow.Key, List<Earlier>>();
        jdbc.sql("select * from homeward.deadline_change where plan_id = :plan order by id desc")
                .param("plan", plan.value())
                .query((ResultSet row) -> {
                    Deadline deadline =
                            json.readValue(row.getString("answer"), Kept.class).deadline();
                    history.computeIfAbsent(
                                    new LedgerRow.Key(row.getString("rule_id"), row.getInt("occurrence")),
                                    key -> new ArrayList<>())
                            .add(new Earlier(
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("became"),
                                    row.getString("reason"),
                                    deadline == null ? null : deadline.dueDate(),
                                    row.getString("rule_version"),
                                    deadline));
                });
        return history;
    }

    /** Notes by which rules the plan's ledger was worked out, and when it is to be worked out again without a change. */
    void workedOut(PlanId plan, String version, @Nullable Instant again, Instant now) {
        jdbc.sql("""
                        insert into homeward.deadline_ledger (plan_id, rule_version, worked_out_at, again_at)
                        values (:plan, :version, :now, :again) on conflict (plan_id) do update
                        set rule_version = excluded.rule_version, worked_out_at = excluded.worked_out_at,
                            again_at = excluded.again_at""")
                .param("plan", plan.value())
                .param("version", version)
                .param("now", Timestamp.from(now))
                .param("again", again == null ? null : Timestamp.from(again), Types.TIMESTAMP)
                .update();
    }

    /** Open plans whose ledger was worked out by other rules, or with something planned for a day that has come. */
    List<PlanId> outdated(String version, Instant now, int most) {
        return jdbc.sql("""
                        select p.id from homeward.plan p left join homeward.deadline_ledger l on l.plan_id = p.id
                        where p.closed_at is null and l.rule_version is distinct from :version
                        union
                        select p.id from homeward.deadline_ledger l join homeward.plan p on p.id = l.plan_id
                        where l.again_at <= :now and p.closed_at is null limit :most""")
                .param("version", version)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> new PlanId(row.getObject(1, UUID.class)))
                .list();
    }

    private @Nullable Object[] values(PlanId plan, LedgerRow row) {
        Deadline deadline = row.deadline();
        return new @Nullable Object[] {
            plan.value(),
            row.ruleId(),
            row.occurrence(),
            row.status(),
            row.due(),
            deadline == null || deadline.dueInstant() == null ? null : Timestamp.from(deadline.dueInstant()),
            deadline == null ? null : deadline.targetDate(),
            deadline == null ? null : deadline.safeDate(),
            row.ruleVersion(),
            deadline == null ? null : deadline.row(),
            kept(row),
            json.writeValueAsString(row.facts()),
            Timestamp.from(row.since())
        };
    }

    private String kept(LedgerRow row) {
        return json.writeValueAsString(new Kept(row.title(), row.deadline(), row.missingFacts()));
    }

    @SuppressWarnings("unchecked")
    private LedgerRow row(ResultSet row) throws SQLException {
        Kept kept = json.readValue(row.getString("answer"), Kept.class);
        return new LedgerRow(
                row.getString("rule_id"),
                row.getInt("occurrence"),
                row.getString("status"),
                kept.title(),
                kept.deadline(),
                kept.missingFacts(),
                row.getString("rule_version"),
                (Map<String, Object>) json.readValue(row.getString("facts"), Map.class),
                row.getTimestamp("since").toInstant());
    }
}
