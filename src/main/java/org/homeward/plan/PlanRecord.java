package org.homeward.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of a plan's record: team, goals and consents, filled from what people answered in tasks. */
@Component
class PlanRecord {

    private final JdbcClient jdbc;

    PlanRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a person at the table; a person who is there already gets the newer role. */
    void addMember(PlanId plan, Map<String, ?> row, Instant now) {
        String name = text(row, "name");
        if (name == null) {
            return;
        }
        String username = text(row, "username");
        var columns = new LinkedHashMap<String, Object>();
        columns.put("plan", plan.value());
        columns.put("username", username == null ? null : username.toLowerCase());
        columns.put("name", name);
        columns.put("role", orElse(text(row, "role"), "member"));
        columns.put("discipline", text(row, "discipline"));
        columns.put("contact", text(row, "contact"));
        int changed = jdbc.sql("""
                        update homeward.team_member set role = :role, name = :name,
                               discipline = coalesce(:discipline, discipline), contact = coalesce(:contact, contact)
                         where plan_id = :plan
                           and (username = :username or (cast(:username as text) is null and name = :name))""").params(columns).update();
        if (changed == 0) {
            columns.put("id", UUID.randomUUID());
            columns.put("since", Timestamp.from(now));
            jdbc.sql("""
                            insert into homeward.team_member (id, plan_id, username, name, role, discipline, contact, since)
                            values (:id, :plan, :username, :name, :role, :discipline, :contact, :since)""").params(columns).update();
        }
    }

    /** Replaces the plan's goals with the drafted ones. */
    void replaceGoals(PlanId plan, List<? extends Map<String, ?>> rows) {
        jdbc.sql("delete from homeward.goal where plan_id = :plan")
                .param("plan", plan.value())
                .update();
        int position = 0;
        for (Map<String, ?> row : rows) {
            var columns = new LinkedHashMap<String, Object>();
            columns.put("id", UUID.randomUUID());
            columns.put("plan", plan.value());
            columns.put("position", position++);
            columns.put("title", orElse(text(row, "title"), "Goal " + position));
            columns.put("measure", text(row, "measure"));
            columns.put("owner", text(row, "owner"));
            columns.put("target", date(row, "targetDate"));
            jdbc.sql("""
                            insert into homeward.goal (id, plan_id, position, title, measure, owner, target_date, status)
                            values (:id, :plan, :position, :title, :measure, :owner, :target, 'open')""").params(columns).update();
        }
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
                        select name, role, discipline, username, contact from homeward.team_member
                         where plan_id = :plan order by since, name""")
                .param("plan", plan.value())
                .query(PlanSummary.Member.class)
                .list();
    }

    List<PlanSummary.Goal> goals(PlanId plan) {
        return jdbc.sql("""
                        select title, measure, owner, target_date, status from homeward.goal
                         where plan_id = :plan order by position""")
                .param("plan", plan.value())
                .query(PlanSummary.Goal.class)
                .list();
    }

    List<PlanSummary.Consent> consents(PlanId plan) {
        return jdbc.sql("""
                        select category, person, recipient, decision, expires from homeward.consent
                         where plan_id = :plan order by recorded_at, category""")
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
