package org.homeward.contents;

import java.sql.Timestamp;
import java.util.List;
import org.homeward.plan.PlanId;
import org.homeward.plan.VersionMade;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Freezes what a plan says when it becomes a version, in the transaction that makes it one. */
@Component
class VersionKeeper {

    private final JdbcClient jdbc;

    VersionKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void freeze(VersionMade made) {
        jdbc.sql("insert into homeward.plan_version (plan_id, version, made_at) values (:plan, :version, :at)")
                .param("plan", made.plan().value())
                .param("version", made.version())
                .param("at", Timestamp.from(made.at()))
                .update();
        jdbc.sql("""
                        insert into homeward.plan_version_item (plan_id, version, revision_id)
                        select plan_id, :version, id from homeward.plan_item_now where plan_id = :plan""")
                .param("plan", made.plan().value())
                .param("version", made.version())
                .update();
    }

    /** The versions whose contents were kept, newest first. */
    List<Version> of(PlanId plan) {
        return jdbc.sql(
                        "select version, made_at from homeward.plan_version where plan_id = :plan order by version desc")
                .param("plan", plan.value())
                .query((row, number) -> new Version(
                        row.getInt("version"), row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
