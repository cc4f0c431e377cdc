package org.homeward.progress;

import java.sql.Timestamp;
import java.time.Clock;
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
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps check-ins and how goals stood. */
@Component
class ProgressStore {

    private static final int SHOWN = 6;

    private final JdbcClient jdbc;
    private final RecordAccess access;
    private final DisclosureDesk disclosures;
    private final Clock clock;

    ProgressStore(JdbcClient jdbc, RecordAccess access, DisclosureDesk disclosures, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** A goal and the discipline of the member of the team who owns it. */
    record Owned(UUID id, @Nullable String discipline) {}

    /** A goal as its owner is asked about it. */
    record Asked(
            String title,
            @Nullable String measure,
            @Nullable String owner,
            @Nullable String milestone) {}

    List<Owned> owned(PlanId plan) {
        return jdbc.sql("""
                        select g.id, (select m.discipline from homeward.team_member m
                                       where m.plan_id = g.plan_id and lower(m.name) = lower(g.owner)
                                       order by m.since limit 1) as discipline
                          from homeward.goal g where g.plan_id = :plan order by g.position, g.id""").param("plan", plan.value()).query(Owned.class).list();
    }

    /** The goal as far as this person may read it; what only a consent opened is written down. */
    Optional<Asked> asked(PlanId plan, UUID goal, Caller caller) {
        Ground ground = disclosures.hold(plan.value(), caller, RecordPart.PLAN);
        Condition open = access.of(caller, ":plan", "g.category", RecordPart.PLAN);
        var categories = new ArrayList<@Nullable String>();
        Optional<Asked> asked = jdbc.sql("""
                        select g.title, g.measure, g.owner, g.milestone, g.category from homeward.goal g
                         where g.id = :id and g.plan_id = :plan and """ + open.sql())
                .param("id", goal)
                .param("plan", plan.value())
                .params(open.params())
                .query((row, number) -> {
                    categories.add(row.getString("category"));
                    return new Asked(
                            row.getString("title"),
                            row.getString("measure"),
                            row.getString("owner"),
                            row.getString("milestone"));
                })
                .optional();
        ground.shown("goals", categories);
        return asked;
    }

    void rate(PlanId plan, UUID goal, Map<String, Object> answers, Caller by) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", UUID.randomUUID());
        columns.put("plan", plan.value());
        columns.put("goal", goal);
        columns.put("now", Timestamp.from(clock.instant()));
        columns.put("progress", answers.getOrDefault("progress", "not said"));
        columns.put("reached", "reached".equals(answers.get("milestone")));
        columns.put("measured", answers.get("measured"));
        columns.put("evidence", answers.get("evidence"));
        columns.put("by", by.displayName());
        jdbc.sql("""
                        insert into homeward.goal_rating
                               (id, plan_id, goal_id, goal_title, at, progress, milestone_reached, measured, evidence, rated_by)
                        select :id, plan_id, id, title, :now, :progress, :reached, :measured, :evidence, :by
                          from homeward.goal where id = :goal and plan_id = :plan""").params(columns).update();
    }

    void held(PlanId plan, Map<String, Object> answers, Caller by, String requestKey) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        for (String column :
                List.of("progress", "attendance", "symptoms", "engagement", "visits", "wins", "obstacles")) {
            columns.put(column, answers.get(column));
        }
        columns.put("id", UUID.randomUUID());
        columns.put("plan", plan.value());
        columns.put("now", Timestamp.from(clock.instant()));
        columns.put("by", by.displayName());
        columns.put("key", requestKey);
        jdbc.sql("""
                        insert into homeward.check_in
                               (id, plan_id, at, state, progress, attendance, symptoms, engagement, visits, wins,
                                obstacles, entered_by, request_key)
                        values (:id, :plan, :now, 'held', :progress, :attendance, :symptoms, :engagement, :visits, :wins,
                                :obstacles, :by, :key) on conflict (request_key) do nothing""").params(columns).update();
    }

    void missed(PlanId plan, String requestKey) {
        jdbc.sql("""
                        insert into homeward.check_in (id, plan_id, at, state, request_key)
                        values (:id, :plan, :now, 'missed', :key) on conflict (request_key) do nothing""")
                .param("id", UUID.randomUUID())
                .param("plan", plan.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("key", requestKey)
                .update();
    }

    /** What the person may read; symptoms are mental-health records. */
    List<CheckIn> checkIns(PlanId plan, Caller caller) {
        Condition ordinary = access.of(caller, ":plan", "cast(null as text)", RecordPart.PLAN);
        Condition symptoms = access.of(caller, ":plan", "'mental-health'", RecordPart.PLAN);
        return jdbc.sql("""
                        select at, state, progress, attendance, case when %s then symptoms end as symptoms, engagement,
                               visits, wins
                          from homeward.check_in c
                         where plan_id = :plan and %s order by at desc, id limit :limit""".formatted(symptoms.sql(), ordinary.sql()))
                .params(ordinary.params())
                .params(symptoms.params())
                .param("plan", plan.value())
                .param("limit", SHOWN)
                .query(CheckIn.class)
                .list();
    }

    List<GoalStanding> standings(PlanId plan, Caller caller) {
        Condition open = access.of(caller, ":plan", "g.category", RecordPart.PLAN);
        return jdbc.sql("""
                        select distinct on (g.position, g.id) r.goal_title, r.at, r.progress, r.milestone_reached,
                               r.measured, r.evidence
                          from homeward.goal g join homeward.goal_rating r on r.goal_id = g.id and r.plan_id = g.plan_id
                         where g.plan_id = :plan and %s order by g.position, g.id, r.at desc""".formatted(open.sql()))
                .param("plan", plan.value())
                .params(open.params())
                .query(GoalStanding.class)
                .list();
    }
}
