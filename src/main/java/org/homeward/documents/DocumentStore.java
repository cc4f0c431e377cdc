package org.homeward.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.access.RecordPart;
import org.homeward.access.RowAccess;
import org.homeward.disclosure.DisclosureDesk;
import org.homeward.disclosure.Ground;
import org.homeward.documents.files.FileType;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of plans; rows are only ever added, and only those are read that are open to the reader. */
@Component
class DocumentStore {

    private static final String SELECT = """
            select d.*, later.id as replaced_by
              from homeward.document d
              cross join lateral (select n.* from homeward.document n where n.thread = d.thread
                                   order by n.number desc limit 1) newest
              left join homeward.document later on later.replaces = d.id
             where d.plan_id = :plan and %s""";

    private final JdbcClient jdbc;
    private final RowAccess access;
    private final DisclosureDesk disclosures;

    DocumentStore(JdbcClient jdbc, RowAccess access, DisclosureDesk disclosures) {
        this.jdbc = jdbc;
        this.access = access;
        this.disclosures = disclosures;
    }

    /** Newest first, those that were replaced left out; from before that number. */
    List<Document> newest(PlanId plan, Caller caller, @Nullable Long before, int limit) {
        return query(
                " and later.id is null and (cast(:before as bigint) is null or d.number < :before)"
                        + " order by d.number desc limit :limit",
                plan,
                caller,
                params("before", before, "limit", limit));
    }

    /** Those that were on record at that moment and not replaced by then, newest first. */
    List<Document> at(PlanId plan, Caller caller, java.sql.Timestamp moment) {
        return query(
                " and d.at <= :moment and (later.id is null or later.at > :moment) order by d.number desc",
                plan,
                caller,
                params("moment", moment, "none", null));
    }

    Optional<Document> find(PlanId plan, UUID id, Caller caller) {
        return query(" and d.id = :id", plan, caller, params("id", id, "none", null)).stream()
                .findFirst();
    }

    /** The document that the same request filed before. */
    Optional<UUID> filedBy(String requestKey) {
        return jdbc.sql("select id from homeward.document where request_key = :key")
                .param("key", requestKey)
                .query(UUID.class)
                .optional();
    }

    byte[] bytes(UUID id) {
        return jdbc.sql("select bytes from homeward.document_content where document_id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void add(Map<String, Object> columns, byte[] bytes) {
        jdbc.sql("""
                        insert into homeward.document (id, plan_id, category, readers, title, file_name, file_type, size,
                               sha256, given_sha256, source, dated, thread, replaces, replaced_why, at, by_username, by_name, request_key)
                        values (:id, :plan, :category, :readers, :title, :name, :type, :size, :sha256,
                                cast(:given as bytea), :source,
                                cast(:dated as date), coalesce(
                                    (select o.thread from homeward.document o where o.id = cast(:replaces as uuid)), :id),
                                cast(:replaces as uuid), :why, :at, :username, :byName, :key)""").params(columns).update();
        jdbc.sql("insert into homeward.document_content (document_id, bytes) values (:id, :bytes)")
                .param("id", columns.get("id"))
                .param("bytes", bytes)
                .update();
    }

    private List<Document> query(String more, PlanId plan, Caller caller, Map<String, Object> params) {
        Ground ground = disclosures.hold(plan.value(), caller, RecordPart.DOCUMENTS);
        Condition open = access.of(caller, "d", "newest", RecordPart.DOCUMENTS);
        List<Document> rows = jdbc.sql(SELECT.formatted(open.sql()) + more)
                .param("plan", plan.value())
                .params(open.params())
                .params(params)
                .query((row, number) -> document(row))
                .list();
        ground.shown(
                "documents",
                rows.stream()
                        .filter(row -> !row.username().equals(caller.username()))
                        .map(Document::category)
                        .toList());
        return rows;
    }

    private static Map<String, Object> params(
            String first, @Nullable Object value, String second, @Nullable Object other) {
        var params = new HashMap<String, Object>();
        params.put(first, value);
        params.put(second, other);
        return params;
    }

    private static Document document(ResultSet row) throws SQLException {
        java.sql.Date dated = row.getDate("dated");
        return new Document(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getString("category"),
                row.getString("readers"),
                row.getString("title"),
                row.getString("file_name"),
                FileType.valueOf(row.getString("file_type")),
                row.getLong("size"),
                row.getBytes("sha256"),
                row.getBytes("given_sha256"),
                row.getString("source"),
                dated == null ? null : dated.toLocalDate(),
                row.getObject("replaces", UUID.class),
                row.getString("replaced_why"),
                row.getObject("replaced_by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("by_username"),
                row.getString("by_name"));
    }
}
