package org.homeward.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was given which link, and what became of it. */
@Component
class LinkStore {

    private static final String LINKS = """
            select l.*, m.name, m.username, m.left_at, c.given_name,
                   (exists (select 1 from homeward.team_member stays
                             where stays.plan_id = l.plan_id and stays.username = l.made_by and stays.left_at is null)
                    or not exists (select 1 from homeward.team_member went
                             where went.plan_id = l.plan_id and went.username = l.made_by
                               and went.left_at >= l.made_at)) as maker_stays
              from homeward.task_link l
              join homeward.team_member m on m.id = l.member_id
              join homeward.plan p on p.id = l.plan_id
              join homeward.child c on c.id = p.child_id
             where\s""";

    private static final String LIVE = " and l.answered_at is null and l.ended_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What has to hold for a link to work, beside its secrets.
     *
     * @param makerStays whether whoever made it has not left the plan's table since; some supervisors never sat there
     * @param username of the person it is for, if they have an account
     */
    record Row(
            Link link,
            String tokenHash,
            @Nullable String holderHash,
            String madeBy,
            boolean makerStays,
            @Nullable String username,
            boolean atTheTable,
            String child) {}

    void add(UUID id, long task, PlanId plan, UUID member, String tokenHash, Instant until, Caller by) {
        jdbc.sql("""
                        insert into homeward.task_link (id, task_key, plan_id, member_id, token_hash, made_by, made_by_name,
                               made_at, until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        task,
                        plan.value(),
                        member,
                        tokenHash,
                        by.username(),
                        by.displayName(),
                        now(),
                        Timestamp.from(until))
                .update();
    }

    /** One after the other, so that of two who answer at once the second one sees the first. */
    Optional<Row> hold(UUID id) {
        return jdbc.sql(LINKS + "l.id = ? for update of l")
                .param(id)
                .query(LinkStore::row)
                .optional();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(LINKS + "l.id = ?").param(id).query(LinkStore::row).optional();
    }

    Optional<UUID> heldBy(String holderHash) {
        return jdbc.sql("select id from homeward.task_link where holder_hash = ?")
                .param(holderHash)
                .query(UUID.class)
                .optional();
    }

    List<Link> ofTask(long task) {
        return links(LINKS + "l.task_key = ? order by l.made_at desc", task);
    }

    List<Link> ofPlan(PlanId plan) {
        return links(LINKS + "l.plan_id = ? order by l.made_at desc limit 100", plan.value());
    }

    /** Live ones whose time is over. */
    List<Link> over() {
        return links(LINKS + "l.until <= ?" + LIVE + " order by l.until limit 200", now());
    }

    void opened(UUID id, String holderHash) {
        jdbc.sql("update homeward.task_link set holder_hash = ?, opened_at = ? where id = ?")
                .params(holderHash, now(), id)
                .update();
    }

    void answered(UUID id) {
        jdbc.sql("update homeward.task_link set answered_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** False when it was over already. */
    boolean end(UUID id, String by) {
        return jdbc.sql("""
                        update homeward.task_link l set ended_at = ?, ended_by = ? where l.id = ?""" + LIVE).params(now(), by, id).update() == 1;
    }

    private List<Link> links(String sql, Object param) {
        return jdbc.sql(sql).param(param).query(LinkStore::row).list().stream()
                .map(Row::link)
                .toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var link = new Link(
                row.getObject("id", UUID.class),
                row.getLong("task_key"),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("name"),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                at(row, "opened_at"),
                at(row, "answered_at"),
                at(row, "ended_at"));
        return new Row(
                link,
                row.getString("token_hash"),
                row.getString("holder_hash"),
                row.getString("made_by"),
                row.getBoolean("maker_stays"),
                row.getString("username"),
                row.getTimestamp("left_at") == null,
                row.getString("given_name"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
