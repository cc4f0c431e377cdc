package org.homeward.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.homeward.policy.reading.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of every release; a draft holds only the ones it changes. */
@Component
class ReleaseResources {

    private final JdbcClient jdbc;

    ReleaseResources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One file as it is kept; {@code baseSha256} names the text that a draft's change started from. */
    record Kept(Resource resource, @Nullable String baseSha256, String changedBy, Instant changedAt, int version) {

        /** The same change, now meant for another text; whoever has it open has to look again. */
        Kept onto(String newBaseSha256) {
            return new Kept(resource, newBaseSha256, changedBy, changedAt, version + 1);
        }
    }

    Map<String, Kept> of(UUID release) {
        var kept = new TreeMap<String, Kept>();
        select(" where release_id = :release")
                .param("release", release)
                .query((row, number) -> kept(row))
                .list()
                .forEach(resource -> kept.put(resource.resource().name(), resource));
        return kept;
    }

    Optional<Kept> find(UUID release, String name) {
        return select(" where release_id = :release and name = :name")
                .param("release", release)
                .param("name", name)
                .query((row, number) -> kept(row))
                .optional();
    }

    void put(UUID release, Kept kept) {
        var resource = kept.resource();
        jdbc.sql("""
                insert into homeward.release_resource
                       (release_id, name, kind, content, sha256, base_sha256, changed_by, changed_at, version)
                values (:release, :name, :kind, :content, :sha256, :base, :by, :at, :version)
                on conflict (release_id, name) do update
                   set content = excluded.content, sha256 = excluded.sha256, base_sha256 = excluded.base_sha256,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = excluded.version
                """)
                .param("release", release)
                .param("name", resource.name())
                .param("kind", resource.kind().code())
                .param("content", resource.content())
                .param("sha256", resource.sha256())
                .param("base", kept.baseSha256())
                .param("by", kept.changedBy())
                .param("at", Timestamp.from(kept.changedAt()))
                .param("version", kept.version())
                .update();
    }

    void remove(UUID release, String name) {
        jdbc.sql("delete from homeward.release_resource where release_id = :release and name = :name")
                .param("release", release)
                .param("name", name)
                .update();
    }

    /** Makes a draft whole: takes over every file that it left as its base has it. */
    void completeFrom(UUID draft, UUID base) {
        jdbc.sql("""
                insert into homeward.release_resource
                       (release_id, name, kind, content, sha256, changed_by, changed_at, version)
                select :draft, name, kind, content, sha256, changed_by, changed_at, version
                  from homeward.release_resource where release_id = :base
                on conflict (release_id, name) do nothing
                """).param("draft", draft).param("base", base).update();
    }

    List<String> names(UUID release) {
        return jdbc.sql("select name from homeward.release_resource where release_id = :release order by name")
                .param("release", release)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec select(String where) {
        return jdbc.sql("select * from homeward.release_resource" + where);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Resource.of(row.getString("name"), row.getString("content")),
                row.getString("base_sha256"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("version"));
    }
}
