package org.homeward.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.access.RecordAccess;
import org.homeward.access.RecordPart;
import org.homeward.disclosure.DisclosureDesk;
import org.homeward.disclosure.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of a plan's record: team and consents, filled from what people answered in tasks. */
@Component
class PlanRecord {

    private static final RowMapper<PlanSummary.Goal> GOAL = new SimplePropertyRowMapper<>(PlanSummary.Goal.class);

    private final JdbcClient jdbc;
    private final RecordAccess access;
    private final DisclosureDesk disclosures;

    PlanRecord(JdbcClient jdbc, RecordAccess access, DisclosureDesk disclosures) {
        this.jdbc = jdbc;
        this.access = access;
        this.disclosures = disclosures;
    }

    /** Writes down anew who somebody is there; what was written before is kept, and the same again changes nothing. */
    private static final String WRITE_ANEW = """
            with found as (
                 select * from homeward.team_member
                  where plan_id = :plan and left_at is null
                    and (username = :username or (cast(:username as text) is null and name = :name))
                    for update),
                 said as (
                 select f.id, cast(:role as text) as role, cast(:name as text) as name,
                        coalesce(cast(:discipline as text), f.discipline) as discipline,
                        coalesce(cast(:contact as text), f.contact) as contact,
                        coalesce(cast(:every as text), f.reports_every) as reports_every,
                        coalesce(cast(:backup as text), f.backup) as backup,
                        coalesce(cast(:seat as text), f.seat) as seat
                   from found f),
                 changed as (
                 select s.* from said s join found f on f.id = s.id
                  where (s.role, s.name, s.discipline, s.contact, s.reports_every, s.backup, s.seat) is distinct from
                        (f.role, f.name, f.discipline, f.contact, f.reports_every, f.backup, f.seat)),
                 kept as (
                 insert into homeward.team_member_was (member_id, plan_id, revision, username, name, role, discipline,
                        contact, reports_every, backup, seat, since, until)
                 select f.id, f.plan_id, f.revision, f.username, f.name, f.role, f.discipline, f.contact, f.reports_every,
                        f.backup, f.seat, coalesce(f.written_at, f.since), :since
                   from found f join changed c on c.id = f.id),
                 written as (
                 update homeward.team_member m
                    set role = c.role, name = c.name, discipline = c.discipline, contact = c.contact,
                        reports_every = c.reports_every, backup = c.backup, seat = c.seat,
                        revision = m.revision + 1, written_at = :since
                   from changed c where m.id = c.id)
            select id from found""";

    /** Puts a person at the table; a person who is there already gets the newer role. */
    Optional<UUID> addMember(PlanId plan, Map<String, ?> row, Instant now) {
        String name = text(row, "name");
        if (name == null) {
            return Optional.empty();
        }
        String username = text(row, "username");
        var columns = new LinkedHashMap<String, Object>();
        columns.put("plan", plan.value());
        columns.put("username", username == null ? null : username.toLowerCase());
        columns.put("name", name);
        columns.put("role", orElse(text(row, "role"), "member"));
        columns.put("discipline", text(row, "discipline"));
        columns.put("contact", text(row, "contact"));
        columns.put("every", text(row, "reportsEvery"));
        columns.put("backup", text(row, "backup"));
        columns.put("seat", text(row, "seat"));
        columns.put("id", UUID.randomUUID());
        columns.put("since", Timestamp.from(now));
        List<UUID> known =
                jdbc.sql(WRITE_ANEW).params(columns).query(UUID.class).list();
        if (known.isEmpty()) {
            jdbc.sql("""
                            insert into homeward.team_member (id, plan_id, username, name, role, discipline, contact, since,
                                   reports_every, backup, seat)
                            values (:id, :plan, :username, :name, :role, :discipline, :contact, :since, :every, :backup, :seat)""").params(columns).update();
            return Optional.of((UUID) columns.get("id"));
        }
        return Optional.of(known.getFirst());
    }

    void addConsent(PlanId plan, Map<String, ?> row, Instant now) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("id", UUID.randomUUID());
        columns.put("plan", plan.value());
        columns.put("category", orElse(text(row, "category"), "unspecified"));
        columns.put("person", orElse(text(row, "person"), "not named"));
        columns.put("recipient", orElse(text(row, "recipient"), "not named"));
        columns.put("decision", orElse(text(row, "decision"), "refused"));
        columns.put("expires", date(row, "expires"));
        columns.put("at", Timestamp.from(now));
        jdbc.sql("""
                        insert into homeward.consent
                               (id, plan_id, category, person, recipient, decision, expires, recorded_at)
                        values (:id, :plan, :category, :person, :recipient, :decision, :expires, :at)""").params(columns).update();
    }

    List<PlanSummary.Member> team(PlanId plan) {
        return jdbc.sql("""
                        select name, role, discipline, username, contact, backup from homeward.team_member
                         where plan_id = :plan and left_at is null order by since, name""")
                .param("plan", plan.value())
                .query(PlanSummary.Member.class)
                .list();
    }

    /** The goals that this person may read; what a consent opened to them is written down. */
    List<PlanSummary.Goal> goals(PlanId plan, Caller caller) {
        Ground ground = disclosures.hold(plan.value(), caller, RecordPart.PLAN);
        Condition open = access.of(caller, ":plan", "g.category", RecordPart.PLAN);
        var categories = new ArrayList<@Nullable String>();
        List<PlanSummary.Goal> goals = jdbc.sql("""
                        select g.category, g.title, g.measure, g.owner, g.target_date, g.status, g.milestone from homeward.goal g
                         where g.plan_id = :plan and %s order by g.position, g.id""".formatted(open.sql()))
                .param("plan", plan.value())
                .params(open.params())
                .query((row, number) -> {
                    categories.add(row.getString("category"));
                    return GOAL.mapRow(row, number);
                })
                .list();
        ground.shown("goals", categories);
        return goals;
    }

    List<PlanSummary.Consent> consents(PlanId plan) {
        return jdbc.sql("""
                        select id, category, person, recipient, decision, expires, limits, ended_at, end_reason
                          from homeward.consent where plan_id = :plan
                         order by (ended_at is null) desc, recorded_at, category""")
                .param("plan", plan.value())
                .query(PlanSummary.Consent.class)
                .list();
    }

    private static @Nullable String text(Map<String, ?> row, String key) {
        return row.get(key) instanceof Object value && !value.toString().isBlank()
                ? value.toString().strip()
                : null;
    }

    private static @Nullable LocalDate date(Map<String, ?> row, String key) {
        String text = text(row, key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
