package org.homeward.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.hsds.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of the directory; a row that is the same as before is left alone. */
@Component
class ProviderStore {

    /** What the files of an import may be silent about; then what was known stays. */
    private static final Set<String> KEPT_WHEN_UNTOLD = Set.of(
            "phones",
            "languages",
            "topics",
            "areas",
            "hours",
            "accessibility",
            "address",
            "city",
            "state_province",
            "postal_code");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ProviderStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    /** Two imports at the same moment wait for each other. */
    void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('directory-import', 0))")
                .query((row, number) -> number)
                .list();
    }

    Outcome put(Table table, String source, Map<String, @Nullable Object> row) {
        String set = row.keySet().stream()
                .filter(column -> !column.equals("id"))
                .map(column -> KEPT_WHEN_UNTOLD.contains(column)
                        ? column + " = coalesce(excluded." + column + ", kept." + column + ")"
                        : column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        String names = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(ProviderStore::placeholder).collect(Collectors.joining(", "));
        List<Boolean> added = jdbc.sql("""
                        insert into homeward.%s as kept (%s, source, digest, imported_at)
                        values (%s, :source, :digest, :now)
                        on conflict (id) do update
                           set %s, source = excluded.source, digest = excluded.digest,
                               imported_at = excluded.imported_at, gone_at = null
                         where kept.digest <> excluded.digest or kept.gone_at is not null
                        returning xmax = 0""".formatted(name(table), names, values, set))
                .params(parameters(row))
                .param("source", source)
                .param("digest", digest(row))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .list();
        return added.isEmpty() ? Outcome.UNCHANGED : added.getFirst() ? Outcome.ADDED : Outcome.UPDATED;
    }

    private static String placeholder(String column) {
        return column.equals("phones") ? "cast(:phones as jsonb)" : ":" + column;
    }

    private Map<String, @Nullable Object> parameters(Map<String, @Nullable Object> row) {
        var parameters = new java.util.LinkedHashMap<>(row);
        if (row.get("phones") != null) {
            parameters.put("phones", json.writeValueAsString(row.get("phones")));
        }
        return parameters;
    }

    private String digest(Map<String, @Nullable Object> row) {
        String text = row.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + (entry.getValue() instanceof Object[] list ? Arrays.toString(list) : entry.getValue()))
                .collect(Collectors.joining("\u001f"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Which of these identifiers the directory knows. */
    Set<String> known(Table table, Collection<String> ids) {
        return new HashSet<>(jdbc.sql("select id from homeward.%s where id = any(:ids)".formatted(name(table)))
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** What a source no longer lists is gone from the search; it stays on record for the plans that point at it. */
    int gone(Table table, String source, Collection<String> listed) {
        return jdbc.sql("""
                        update homeward.%s set gone_at = :now
                         where source = :source and gone_at is null and not id = any(:listed)""".formatted(name(table)))
                .param("now", Timestamp.from(clock.instant()))
                .param("source", source)
                .param("listed", listed.toArray(String[]::new))
                .update();
    }

    /** Makes these services, and all of these organizations, findable by their words. */
    void index(Collection<String> services, Collection<String> organizations) {
        jdbc.sql("""
                        update homeward.provider_service s
                           set words = setweight(to_tsvector('english', homeward.plain(s.name || ' ' || coalesce(s.alternate_name, '')
                                                || ' ' || array_to_string(coalesce(s.topics, '{}'), ' '))), 'A')
                                    || setweight(to_tsvector('english', homeward.plain(o.name || ' ' || coalesce(o.alternate_name, ''))), 'B')
                                    || setweight(to_tsvector('english', homeward.plain(coalesce(s.description, '') || ' '
                                                || coalesce(s.eligibility_description, ''))), 'C')
                          from homeward.provider_organization o
                         where o.id = s.organization_id and (s.id = any(:services) or o.id = any(:organizations))""")
                .param("services", services.toArray(String[]::new))
                .param("organizations", organizations.toArray(String[]::new))
                .update();
    }

    private static String name(Table table) {
        return "provider_" + table.code();
    }
}
