package org.homeward.disclosure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.RecordAccess;
import org.homeward.access.RecordPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was disclosed, and holds the consents that a reading relies on. */
@Component
class DisclosureStore {

    /** Many looks on one day read as one line. */
    private static final String BY_DAY = """
            select max(at) as at, reader_name as reader, agency, category, what, consent_id, max(until) as until,
                   count(*) as times
              from homeward.disclosure where %s
             group by reader_name, agency, category, what, consent_id, at::date order by 1 desc limit %d""";

    private final JdbcClient jdbc;
    private final RecordAccess access;
    private final Clock clock;

    DisclosureStore(JdbcClient jdbc, RecordAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** A consent that names the reader and can be relied on until the transaction ends. */
    record Live(UUID id, String category, @Nullable LocalDate expires) {}

    List<Live> hold(UUID plan, Caller reader, RecordPart part) {
        var naming = access.consentsNaming(reader, ":plan", part);
        return jdbc.sql("select live.id, live.category, live.expires from homeward.consent live where " + naming.sql()
                        + " order by live.id for share of live")
                .param("plan", plan)
                .params(naming.params())
                .query(Live.class)
                .list();
    }

    /** Ordinary content is open because some consent names the reader; the first stands for them. */
    void write(UUID plan, Caller reader, String what, @Nullable String category, List<Live> consents) {
        consents.stream()
                .filter(consent -> category == null || consent.category().equals(category))
                .findFirst()
                .ifPresent(consent -> write(plan, reader, what, category, consent));
    }

    private void write(UUID plan, Caller reader, String what, @Nullable String category, Live consent) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("plan", plan);
        columns.put("at", Timestamp.from(clock.instant()));
        columns.put("reader", reader.username());
        columns.put("name", reader.displayName());
        columns.put("agency", reader.agency());
        columns.put("category", category);
        columns.put("what", what);
        columns.put("consent", consent.id());
        columns.put("until", consent.expires());
        jdbc.sql("""
                        insert into homeward.disclosure
                               (plan_id, at, reader, reader_name, agency, category, what, consent_id, until)
                        values (:plan, :at, :reader, :name, :agency, :category, :what, :consent, :until)""").params(columns).update();
    }

    List<Disclosure> ofPlan(UUID plan, int limit) {
        return jdbc.sql(BY_DAY.formatted("plan_id = :plan", limit))
                .param("plan", plan)
                .query(Disclosure.class)
                .list();
    }

    List<Disclosure> onConsent(UUID consent) {
        return jdbc.sql(BY_DAY.formatted("consent_id = :consent", 1000))
                .param("consent", consent)
                .query(Disclosure.class)
                .list();
    }
}
