package org.homeward.matters;

import java.util.HashMap;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.access.RecordAccess;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered within a matter, for the people who work on its later steps. */
@Component
class MatterAnswers {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecordAccess access;

    MatterAnswers(JdbcClient jdbc, JsonMapper json, RecordAccess access) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
    }

    void add(PlanId plan, MatterId matter, Map<String, Object> fields) {
        jdbc.sql("""
                        update homeward.matter
                           set detail = detail || jsonb_build_object('answers',
                                        coalesce(detail -> 'answers', '{}'::jsonb) || cast(:fields as jsonb))
                         where id = :id and plan_id = :plan""")
                .param("fields", json.writeValueAsString(fields))
                .param("id", matter.value())
                .param("plan", plan.value())
                .update();
    }

    /** As this person may read it: what the matter is about only when they are staff, mediate it or wrote it. */
    Map<String, Object> read(PlanId plan, MatterId matter, Caller caller) {
        var known = new HashMap<String, Object>();
        jdbc.sql("""
                        select case when :staff or opened_by = :me or mediates.yes then about end as about,
                               case when :staff or opened_by = :me or mediates.yes or (:family and shared_with_family)
                                    then detail -> 'answers' end as answers
                          from homeward.matter
                          cross join lateral (
                               select exists (select 1 from homeward.matter_mediator a
                                               where a.matter_id = matter.id and a.username = :me
                                                 and a.ended_at is null) as yes) mediates
                         where id = :id and plan_id = :plan""")
                .param("staff", MatterReader.readsTexts(caller))
                .param("family", isFamily(plan, caller))
                .param("me", caller.username())
                .param("id", matter.value())
                .param("plan", plan.value())
                .query(row -> {
                    if (row.getString("answers") != null) {
                        known.putAll(json.readValue(row.getString("answers"), FIELDS));
                    }
                    if (row.getString("about") != null) {
                        known.put("about", row.getString("about"));
                    }
                });
        return known;
    }

    /** Kin and foster parents sit on the family's side, but a matter of the parents is not theirs. */
    private boolean isFamily(PlanId plan, Caller caller) {
        return caller.has(Role.FAMILY) && !access.isGuest(caller, plan.value());
    }
}
