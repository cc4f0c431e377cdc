package org.homeward.directory;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.NotVisible;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the directory: who offers help of a kind, near a place, for an age, in a language. */
@Service
@Transactional(readOnly = true)
public class DirectoryDesk {

    private final JdbcClient jdbc;
    private final ProviderReader reader;

    DirectoryDesk(JdbcClient jdbc, ProviderReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * What to look for; nothing asks for everything.
     *
     * @param near a town or the beginning of a postal code
     */
    public record Search(
            @Nullable String text,
            @Nullable BigDecimal age,
            @Nullable String language,
            @Nullable String near) {}

    /** Services that are open or will open again, the closest match first. */
    public Page<ProviderService> search(Search search, @Nullable String cursor, int limit) {
        var params = new LinkedHashMap<String, @Nullable Object>();
        var sql = new StringBuilder();
        String rank = words(search.text(), sql, params);
        if (search.age() != null) {
            sql.append(" and coalesce(s.minimum_age, 0) <= :age and coalesce(s.maximum_age, 999) >= :age");
            params.put("age", search.age());
        }
        if (!blank(search.language())) {
            sql.append(" ").append("""
                     and (homeward.plain(s.interpretation_services) like homeward.plain(:language) or exists (
                          select 1 from unnest(coalesce(s.languages, '{}') || coalesce(place.languages, '{}')) spoken
                           where homeward.plain(spoken) like homeward.plain(:language)))""");
            params.put("language", "%" + escaped(search.language()) + "%");
        }
        if (!blank(search.near())) {
            sql.append(" and place.near");
        }
        Cursor.decode(cursor, 3).ifPresent(last -> {
            sql.append(" and (-" + rank + ", lower(s.name), s.id) > (cast(:rank as real), :name, :id)");
            params.put("rank", rank(last.key(0)));
            params.put("name", last.key(1));
            params.put("id", last.key(2));
        });
        params.put("near", blank(search.near()) ? null : escaped(search.near()) + "%");
        params.put("limit", limit + 1);
        record Hit(String id, String name, float rank) {}
        List<Hit> hits = jdbc.sql("""
                        select s.id, lower(s.name) as name, -%s as rank
                          from homeward.provider_service s
                          cross join lateral (
                               select bool_or(homeward.plain(l.city) like homeward.plain(:near) or l.postal_code ilike :near) as near,
                                      (select array_agg(spoken) from homeward.provider_service_at_location a2
                                         join homeward.provider_location l2 on l2.id = a2.location_id,
                                              unnest(l2.languages) spoken
                                        where a2.service_id = s.id and a2.gone_at is null) as languages
                                 from homeward.provider_service_at_location a
                                 join homeward.provider_location l on l.id = a.location_id
                                where a.service_id = s.id and a.gone_at is null) place
                         where s.gone_at is null and s.status in ('active', 'temporarily closed') %s
                         order by rank, lower(s.name), s.id limit :limit""".formatted(rank, sql))
                .params(params)
                .query(Hit.class)
                .list();
        Page<Hit> page = Page.of(hits, limit, hit -> Cursor.of(hit.rank(), hit.name(), hit.id()));
        Map<String, ProviderService> found =
                reader.read(page.items().stream().map(Hit::id).toList());
        return page.map(hit -> java.util.Objects.requireNonNull(found.get(hit.id())));
    }

    /** A word that is being typed counts too: the last one may be the beginning of a longer one. */
    private static String words(@Nullable String text, StringBuilder sql, Map<String, @Nullable Object> params) {
        String plain = text == null
                ? ""
                : text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
        if (plain.isEmpty()) {
            return "cast(0 as real)";
        }
        String query = "to_tsquery('english', homeward.plain(:words))";
        params.put("words", plain.replace(" ", " & ") + ":*");
        sql.append(" and s.words @@ ").append(query);
        return "ts_rank(s.words, " + query + ")";
    }

    private static float rank(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException notOurs) {
            throw new org.homeward.access.BadInput(
                    "cursor", "Use the cursor of the page before, or none for the first page.");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String escaped(String text) {
        return text.strip().replace("\0", "").replaceAll("([%_\\\\])", "\\\\$1");
    }

    /** One service, also when it is gone from the list. */
    public ProviderService find(String id) {
        ProviderService service =
                id.indexOf('\0') >= 0 ? null : reader.read(List.of(id)).get(id);
        if (service == null) {
            throw new NotVisible("No such service");
        }
        return service;
    }

    /** How many services can be found. */
    public long size() {
        return jdbc.sql("""
                        select count(*) from homeward.provider_service
                         where gone_at is null and status in ('active', 'temporarily closed')""").query(Long.class).single();
    }
}
