package org.homeward.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.policy.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads agencies and agreements. */
@Component
class AgencyStore {

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final Clock clock;

    AgencyStore(JdbcClient jdbc, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Adds an agency; answers false when one of this code or name is there. */
    boolean add(String code, String name, String kind) {
        return jdbc.sql("""
                                insert into homeward.agency (code, name, kind) values (:code, :name, :kind)
                                on conflict do nothing""")
                        .param("code", code)
                        .param("name", name)
                        .param("kind", kind)
                        .update()
                == 1;
    }

    UUID agree(String agency, AgreementEntry.Checked entry, @Nullable UUID amends, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.sharing_agreement (id, agency, categories, valid_from, valid_until, amends,
                               reference, purpose, entered_by, entered_at)
                        values (:id, :agency, :categories, :from, :until, :amends, :reference, :purpose, :by, :now)""")
                .param("id", id)
                .param("agency", agency)
                .param("categories", entry.categories())
                .param("from", entry.from())
                .param("until", entry.until())
                .param("amends", amends)
                .param("reference", entry.reference())
                .param("purpose", entry.purpose())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Ends an agreement; answers false when it had ended before. */
    boolean end(String agency, UUID agreement, String reason, String by) {
        return jdbc.sql("""
                                update homeward.sharing_agreement set ended_at = :now, end_reason = :reason, ended_by = :by
                                 where agency = :agency and id = :id and ended_at is null""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("reason", reason)
                        .param("by", by)
                        .param("agency", agency)
                        .param("id", agreement)
                        .update()
                == 1;
    }

    /** Agencies in the order of their names, after one of them; all of them without a limit. */
    List<Agency> after(@Nullable String name, @Nullable Integer limit) {
        return read("cast(:after as text) is null or lower(name) > lower(cast(:after as text))", limit, Map.of(), name);
    }

    Optional<Agency> find(String code) {
        return read("code = :code", null, Map.of("code", code), null).stream().findFirst();
    }

    private List<Agency> read(String which, @Nullable Integer limit, Map<String, ?> params, @Nullable String after) {
        record Row(String code, String name, String kind) {}
        List<Row> rows = jdbc.sql("select code, name, kind from homeward.agency where " + which
                        + " order by lower(name) limit :limit")
                .params(params)
                .param("after", after)
                .param("limit", limit)
                .query(Row.class)
                .list();
        String[] codes = rows.stream().map(Row::code).toArray(String[]::new);
        Map<String, List<Agreement>> agreements = agreements("agency = any(:codes)", Map.of("codes", codes)).stream()
                .collect(Collectors.groupingBy(Agreement::agency));
        Map<String, List<Agency.NotCovered>> notCovered = notCovered(codes);
        return rows.stream()
                .map(row -> new Agency(
                        row.code(),
                        row.name(),
                        row.kind(),
                        agreements.getOrDefault(row.code(), List.of()),
                        notCovered.getOrDefault(row.code(), List.of())))
                .toList();
    }

    List<Agreement> inForce() {
        return agreements(
                        "ended_at is null and :today between valid_from and valid_until",
                        Map.of("today", LocalDate.now(clock)))
                .stream()
                .filter(Agreement::inForce)
                .toList();
    }

    private List<Agreement> agreements(String which, Map<String, ?> params) {
        var alarms = new HashMap<Long, String>();
        return jdbc.sql("select * from homeward.sharing_agreement where " + which
                        + " order by ended_at is not null, valid_until desc, entered_at desc")
                .params(params)
                .query((row, number) -> agreement(row, alarms))
                .list();
    }

    /** Asks the table once for each count of days, not once for each agreement. */
    private Agreement agreement(ResultSet row, Map<Long, String> alarms) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        Timestamp ended = row.getTimestamp("ended_at");
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                Arrays.asList((String[]) row.getArray("categories").getArray()),
                from,
                until,
                row.getString("reference"),
                row.getString("purpose"),
                row.getObject("amends", UUID.class),
                ended == null ? null : ended.toInstant(),
                row.getString("end_reason"),
                ended == null && !today.isBefore(from) && !today.isAfter(until),
                ended != null
                        ? "over"
                        : alarms.computeIfAbsent(
                                ChronoUnit.DAYS.between(today, until) + 1,
                                left -> decisions.word("agreement-alarm", Map.of("daysLeft", left))));
    }

    private Map<String, List<Agency.NotCovered>> notCovered(String[] agencies) {
        record Row(String agency, String category, long consents) {}
        return jdbc
                .sql("""
                        select c.recipient_ref as agency, c.category, count(*) as consents from homeward.consent c
                          join homeward.plan p on p.id = c.plan_id and p.status = 'OPEN'
                         where c.recipient_kind = 'agency' and c.recipient_ref = any(:agencies) and c.ended_at is null
                           and c.decision <> 'refused' and (c.expires is null or c.expires >= :today)
                           and not exists (select 1 from homeward.sharing_agreement a
                                where a.agency = c.recipient_ref and a.ended_at is null and c.category = any(a.categories)
                                  and :today between a.valid_from and a.valid_until)
                         group by c.recipient_ref, c.category order by c.category""")
                .param("agencies", agencies)
                .param("today", LocalDate.now(clock))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::agency,
                        Collectors.mapping(
                                row -> new Agency.NotCovered(row.category(), row.consents()), Collectors.toList())));
    }

    /** Open plans in which a live consent names the agency. */
    List<UUID> plansSharedWith(String agency) {
        return jdbc.sql("""
                        select distinct c.plan_id from homeward.consent c
                          join homeward.plan p on p.id = c.plan_id and p.status = 'OPEN'
                         where c.recipient_kind = 'agency' and c.recipient_ref = :agency and c.ended_at is null
                           and c.decision <> 'refused' and (c.expires is null or c.expires >= :today)""")
                .param("agency", agency)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list();
    }
}
