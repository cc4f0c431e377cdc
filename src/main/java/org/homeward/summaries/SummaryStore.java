package org.homeward.summaries;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.access.RecordAccess;
import org.homeward.access.RecordPart;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The summaries of plans; rows are only ever added. */
@Component
class SummaryStore {

    /** Staff who work with the plan's texts see what was sent; everybody else what was sent to them. */
    private static final String MINE = """
            (:staff or s.by_username = :reader or exists (select 1 from homeward.summary_recipient r
                                                           where r.summary_id = s.id and r.username = :reader))""";

    private final JdbcClient jdbc;
    private final RecordAccess access;

    SummaryStore(JdbcClient jdbc, RecordAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Newest first, without their parts. */
    List<Summary> of(PlanId plan, @Nullable UUID id, @Nullable Instant until, Caller caller, int limit) {
        return jdbc.sql("select s.* from homeward.summary s where s.plan_id = :plan and " + MINE + """
                         and (cast(:id as uuid) is null or s.id = :id)
                         and (cast(:until as timestamptz) is null or s.at <= :until) order by s.number desc limit :limit""")
                .param("plan", plan.value())
                .param("staff", caller.readsTexts())
                .param("reader", caller.username())
                .param("id", id)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("limit", limit)
                .query((row, number) -> new Summary(
                        row.getObject("id", UUID.class),
                        row.getString("heading"),
                        List.of(),
                        recipients(row.getObject("id", UUID.class), caller),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_username"),
                        row.getString("by_name")))
                .list();
    }

    List<Summary.Part> parts(UUID id, Caller caller) {
        Condition open = access.of(caller, "p.plan_id", "p.category", RecordPart.SUMMARIES);
        return jdbc.sql("""
                        select p.position, p.category, p.text from homeward.summary_part p
                          join homeward.summary s on s.id = p.summary_id
                         where p.summary_id = :id and (s.by_username = :writer or %s)
                         order by p.position""".formatted(open.sql()))
                .param("id", id)
                .param("writer", caller.username())
                .params(open.params())
                .query(Summary.Part.class)
                .list();
    }

    Optional<UUID> sentBy(String requestKey) {
        return jdbc.sql("select id from homeward.summary where request_key = :key")
                .param("key", requestKey)
                .query(UUID.class)
                .optional();
    }

    void add(
            UUID id,
            PlanId plan,
            NewSummary summary,
            Map<String, List<LegalGround>> grounds,
            @Nullable String key,
            Instant now,
            Caller by) {
        jdbc.sql("""
                        insert into homeward.summary (id, plan_id, heading, at, by_username, by_name, request_key)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, plan.value(), summary.heading(), Timestamp.from(now), by.username(), by.displayName(), key)
                .update();
        for (int i = 0; i < summary.parts().size(); i++) {
            NewSummary.NewPart part = summary.parts().get(i);
            jdbc.sql("""
                            insert into homeward.summary_part (summary_id, position, plan_id, category, text)
                            values (?, ?, ?, ?, ?)""")
                    .params(id, i + 1, plan.value(), part.category(), part.text())
                    .update();
        }
        for (NewSummary.To to : summary.recipients()) {
            LegalGround ground =
                    LegalGrounds.find(grounds.get(to.username()), to.ground()).orElseThrow();
            jdbc.sql("""
                        insert into homeward.summary_recipient (summary_id, username, name, ground, ground_words,
                               ground_source, ground_text)
                        select :id, :username, t.name, :ground, :words, :source, :text from homeward.team_member t
                         where t.plan_id = :plan and t.username = :username and t.left_at is null limit 1
                        on conflict do nothing""")
                    .param("id", id)
                    .param("username", to.username())
                    .param("ground", ground.code())
                    .param("words", ground.words())
                    .param("source", ground.source())
                    .param("text", to.groundText())
                    .param("plan", plan.value())
                    .update();
        }
    }

    /** Keeps what a recipient was shown, when it is the first time or other parts than last time. */
    void opened(UUID id, List<Summary.Part> parts, Instant now, Caller reader) {
        var columns = new HashMap<String, Object>();
        columns.put("id", id);
        columns.put("username", reader.username());
        columns.put("at", Timestamp.from(now));
        columns.put("parts", parts.stream().map(Summary.Part::position).toArray(Integer[]::new));
        jdbc.sql("""
                        insert into homeward.summary_opened (summary_id, username, at, parts)
                        select r.summary_id, r.username, :at, cast(:parts as integer[]) from homeward.summary_recipient r
                         where r.summary_id = :id and r.username = :username
                           and cast(:parts as integer[]) is distinct from (
                               select o.parts from homeward.summary_opened o
                                where o.summary_id = r.summary_id and o.username = r.username order by o.at desc limit 1)
                        on conflict do nothing""").params(columns).update();
    }

    private List<Summary.Recipient> recipients(UUID id, Caller caller) {
        return jdbc.sql("""
                        select r.username, r.name, r.ground, coalesce(r.ground_words, r.ground) as ground_words,
                               coalesce(r.ground_source, '') as ground_source, r.ground_text,
                               (select min(o.at) from homeward.summary_opened o
                                 where o.summary_id = r.summary_id and o.username = r.username) as opened
                          from homeward.summary_recipient r
                         where r.summary_id = :id and (:staff or r.username = :reader) order by r.name""")
                .param("id", id)
                .param("staff", caller.readsTexts())
                .param("reader", caller.username())
                .query((row, number) -> new Summary.Recipient(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("ground"),
                        row.getString("ground_words"),
                        row.getString("ground_source"),
                        row.getString("ground_text"),
                        row.getTimestamp("opened") == null
                                ? null
                                : row.getTimestamp("opened").toInstant()))
                .list();
    }
}
