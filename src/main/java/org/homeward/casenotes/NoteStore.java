package org.homeward.casenotes;

import java.sql.Timestamp;
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
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of plans; rows are only ever added, and only those are read that are open to the reader. */
@Component
class NoteStore {

    private static final String SELECT = """
            select n.*, later.id as corrected_by
              from homeward.case_note n
              cross join lateral (select c.* from homeward.case_note c where c.thread = n.thread
                                   order by c.number desc limit 1) newest
              left join homeward.case_note later on later.corrects = n.id
             where n.plan_id = :plan and %s""";

    private static final String NARROWED = """
             and later.id is null
             and (cast(:kind as text) is null or n.kind = :kind)
             and (cast(:category as text) is null or n.category = :category)
             and (cast(:author as text) is null or n.by_username = :author)
             and (cast(:from as date) is null or n.on_day >= :from)
             and (cast(:to as date) is null or n.on_day <= :to)
             and (cast(:words as text) is null or position(homeward.plain(:words) in homeward.plain(n.heading || ' ' || n.text)) > 0)
             and (cast(:day as date) is null or (n.on_day, n.number) < (cast(:day as date), cast(:number as bigint)))
             order by n.on_day desc, n.number desc limit :limit""";

    private final JdbcClient jdbc;
    private final RowAccess access;
    private final DisclosureDesk disclosures;

    NoteStore(JdbcClient jdbc, RowAccess access, DisclosureDesk disclosures) {
        this.jdbc = jdbc;
        this.access = access;
        this.disclosures = disclosures;
    }

    /** Latest day first, each in its newest form; from after the given day and number. */
    List<CaseNote> page(
            PlanId plan, NoteFilter filter, Caller caller, @Nullable String day, @Nullable Long number, int limit) {
        var params = new HashMap<String, Object>();
        params.put("kind", filter.kind() == null ? null : filter.kind().code());
        params.put(
                "category", filter.category() == null ? null : filter.category().code());
        params.put("author", filter.writer());
        params.put("from", filter.from());
        params.put("to", filter.to());
        params.put("words", filter.words());
        params.put("day", day);
        params.put("number", number);
        params.put("limit", limit);
        return query(NARROWED, plan, caller, params);
    }

    /** What was on record at that moment in the form that it had then, latest day first. */
    List<CaseNote> at(PlanId plan, Timestamp moment, Caller caller) {
        return query(
                " and n.at <= :moment and (later.id is null or later.at > :moment) order by n.on_day desc, n.number desc",
                plan,
                caller,
                Map.of("moment", moment));
    }

    Optional<CaseNote> find(PlanId plan, UUID id, Caller caller) {
        return query(" and n.id = :id", plan, caller, Map.of("id", id)).stream().findFirst();
    }

    /** All forms that an entry had, newest first. */
    List<CaseNote> thread(PlanId plan, UUID id, Caller caller) {
        return query(
                " and n.thread = (select one.thread from homeward.case_note one where one.id = :id) order by n.number desc",
                plan,
                caller,
                Map.of("id", id));
    }

    Optional<UUID> writtenBy(String requestKey) {
        return jdbc.sql("select id from homeward.case_note where request_key = :key")
                .param("key", requestKey)
                .query(UUID.class)
                .optional();
    }

    /** The documents that belong to an entry; whether they are open to a reader is asked elsewhere. */
    List<UUID> documents(UUID note) {
        return jdbc.sql("select document_id from homeward.case_note_document where note_id = :note")
                .param("note", note)
                .query(UUID.class)
                .list();
    }

    void add(Map<String, Object> columns, List<UUID> documents) {
        jdbc.sql("""
                        insert into homeward.case_note (id, plan_id, kind, category, readers, on_day, at_time, heading, text,
                               way, with_whom, decided_by, ground, counts_for, thread, corrects, corrected_why, at,
                               by_username, by_name, request_key)
                        values (:id, :plan, :kind, :category, :readers, :day, cast(:time as time), :heading, :text,
                                :way, cast(:people as text[]), :decidedBy, :ground, :countsFor, coalesce(
                                    (select o.thread from homeward.case_note o where o.id = cast(:corrects as uuid)), :id),
                                cast(:corrects as uuid), :why, :at, :username, :byName, :key)""").params(columns).update();
        for (UUID document : documents) {
            jdbc.sql("insert into homeward.case_note_document (note_id, document_id) values (:note, :document)")
                    .param("note", columns.get("id"))
                    .param("document", document)
                    .update();
        }
    }

    private List<CaseNote> query(String more, PlanId plan, Caller caller, Map<String, Object> params) {
        Ground ground = disclosures.hold(plan.value(), caller, RecordPart.NOTES);
        Condition open = access.of(caller, "n", "newest", RecordPart.NOTES);
        List<CaseNote> rows = jdbc.sql(SELECT.formatted(open.sql()) + more)
                .param("plan", plan.value())
                .params(open.params())
                .params(params)
                .query(NoteRows::note)
                .list();
        ground.shown(
                "notes",
                rows.stream()
                        .filter(row -> !row.username().equals(caller.username()))
                        .map(CaseNote::category)
                        .toList());
        return rows;
    }
}
