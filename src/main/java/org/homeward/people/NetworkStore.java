package org.homeward.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads the child's family and network; nothing is overwritten. */
@Component
class NetworkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    NetworkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(PlanId plan, UUID person, PersonEntry entry, Caller by) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", UUID.randomUUID());
        columns.put("person_id", person);
        columns.put("plan_id", plan.value());
        columns.put("kind", PersonEntry.text(entry.kind()));
        columns.put("relation", PersonEntry.orNull(entry.relation()));
        columns.put("name", PersonEntry.text(entry.name()));
        columns.put("language", PersonEntry.orNull(entry.language()));
        columns.put("interpreter", Boolean.TRUE.equals(entry.interpreter()));
        columns.put("phone", PersonEntry.orNull(entry.phone()));
        columns.put("email", PersonEntry.orNull(entry.email()));
        columns.put("address", PersonEntry.orNull(entry.address()));
        columns.put("contact_rule", PersonEntry.text(entry.contactRule()));
        columns.put("safe_contact", PersonEntry.orNull(entry.safeContact()));
        columns.put("can_help", PersonEntry.orNull(entry.canHelp()));
        columns.put("username", entry.account());
        columns.put("confidential", Boolean.TRUE.equals(entry.confidential()));
        columns.put("since", Timestamp.from(clock.instant()));
        columns.put("entered_by", by.username());
        String names = String.join(", ", columns.keySet());
        jdbc.sql("insert into homeward.network_person (" + names + ") values (:" + names.replace(", ", ", :") + ")")
                .params(columns)
                .update();
    }

    @Nullable
    UUID planOf(UUID person) {
        return jdbc.sql("select plan_id from homeward.network_person where person_id = :person limit 1")
                .param("person", person)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Ends the wording that was read; answers false when there is a newer one already. */
    boolean end(PlanId plan, UUID person, UUID revision, @Nullable String reason) {
        return jdbc.sql("""
                                update homeward.network_person
                                   set until = greatest(since, :now), end_reason = :reason
                                 where plan_id = :plan and person_id = :person and id = :revision and until is null""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("reason", reason)
                        .param("plan", plan.value())
                        .param("person", person)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    List<NetworkPerson> at(PlanId plan, @Nullable Instant moment) {
        return jdbc.sql("""
                        select * from homeward.network_person
                         where plan_id = :plan
                           and case when cast(:at as timestamptz) is null then until is null
                                    else since <= :at and (until is null or until > :at) end
                         order by array_position(array['child', 'parent', 'sibling', 'foster-parent', 'kin', 'close'], kind),
                                  name, person_id""")
                .param("plan", plan.value())
                .param("at", moment == null ? null : Timestamp.from(moment))
                .query((row, number) -> person(row))
                .list();
    }

    private static NetworkPerson person(ResultSet row) throws SQLException {
        return new NetworkPerson(
                row.getObject("person_id", UUID.class),
                row.getObject("id", UUID.class),
                Kin.of(row.getString("kind")).orElseThrow(),
                row.getString("relation"),
                row.getString("name"),
                row.getString("language"),
                row.getBoolean("interpreter"),
                new NetworkPerson.Reach(
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("address"),
                        ContactRule.of(row.getString("contact_rule")).orElseThrow(),
                        row.getString("safe_contact")),
                row.getString("can_help"),
                row.getString("username"),
                row.getBoolean("confidential"),
                row.getTimestamp("since").toInstant());
    }
}
