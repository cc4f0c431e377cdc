package org.homeward.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps reviews, and decides in the query who reads whose assessment. */
@Component
class ReviewStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the plan's next review; what an earlier one still asked for is closed as missing. */
    UUID open(PlanId plan, String requestKey) {
        jdbc.sql("""
                        update homeward.assessment set state = 'missing', missing_why = 'A new review began.'
                         where plan_id = :plan and state = 'asked'""").param("plan", plan.value()).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.review (id, plan_id, number, opened_at, request_key)
                        select :id, :plan, coalesce(max(number), 0) + 1, :now, :key
                          from homeward.review where plan_id = :plan""")
                .param("id", id)
                .param("plan", plan.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("key", requestKey)
                .update();
        return id;
    }

    UUID ask(PlanId plan, UUID review, String discipline) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.assessment (id, review_id, plan_id, discipline, state, asked_at)
                        values (:id, :review, :plan, :discipline, 'asked', :now)""")
                .param("id", id)
                .param("review", review)
                .param("plan", plan.value())
                .param("discipline", discipline)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Keeps what was written; answers false when the assessment is not asked for any more. */
    boolean write(PlanId plan, UUID assessment, Map<String, Object> words, Caller by) {
        var columns = new LinkedHashMap<String, Object>();
        for (String column : List.of("strengths", "needs", "recommendation", "concernLevel")) {
            columns.put(column, words.get(column));
        }
        columns.put("id", assessment);
        columns.put("plan", plan.value());
        columns.put("by", by.username());
        columns.put("name", by.displayName());
        columns.put("now", Timestamp.from(clock.instant()));
        return jdbc.sql("""
                                update homeward.assessment
                                   set state = 'written', answered_at = :now, written_by = :by, writer_name = :name,
                                       strengths = :strengths, needs = :needs, recommendation = :recommendation,
                                       concern_level = :concernLevel
                                 where id = :id and plan_id = :plan and state = 'asked'""").params(columns).update() == 1;
    }

    void explainMissing(PlanId plan, UUID assessment, String why) {
        jdbc.sql("update homeward.assessment set missing_why = :why where id = :id and plan_id = :plan")
                .param("why", why)
                .param("id", assessment)
                .param("plan", plan.value())
                .update();
    }

    void miss(UUID assessment) {
        jdbc.sql(
                        "update homeward.assessment set state = 'missing', answered_at = :now where id = :id and state = 'asked'")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", assessment)
                .update();
    }

    String discipline(UUID assessment) {
        return jdbc.sql("select discipline from homeward.assessment where id = :id")
                .param("id", assessment)
                .query(String.class)
                .single();
    }

    /** Staff read all of a review once nobody is still asked; until then, and for everybody else, only their own. */
    List<Assessment> assessments(PlanId plan, Caller caller) {
        return jdbc.sql("""
                        select r.number as review, a.discipline, a.state, a.answered_at,
                               case when m.may then a.writer_name end as writer_name,
                               case when m.may then a.strengths end as strengths,
                               case when m.may then a.needs end as needs,
                               case when m.may then a.recommendation end as recommendation,
                               case when m.may then a.concern_level end as concern_level,
                               case when m.may then a.missing_why end as missing_why
                          from homeward.assessment a
                          join homeward.review r on r.id = a.review_id
                         cross join lateral (select a.written_by = :me or (:staff and not exists (
                                   select 1 from homeward.assessment o
                                    where o.review_id = a.review_id and o.state = 'asked')) as may) m
                         where a.plan_id = :plan and (:staff or a.written_by = :me)
                         order by r.number desc, a.discipline""")
                .param("plan", plan.value())
                .param("me", caller.username())
                .param("staff", caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR))
                .query(Assessment.class)
                .list();
    }

    /** Keeps the conference's words on the newest review. */
    void hold(PlanId plan, @Nullable LocalDate heldOn, @Nullable String recommendations) {
        jdbc.sql("""
                        update homeward.review set held_on = :on, recommendations = :recommendations
                         where id = (select id from homeward.review where plan_id = :plan order by number desc limit 1)""")
                .param("on", heldOn)
                .param("recommendations", recommendations)
                .param("plan", plan.value())
                .update();
    }

    String recommendations(PlanId plan) {
        return jdbc.sql("""
                        select coalesce(recommendations, '') from homeward.review
                         where plan_id = :plan order by number desc limit 1""")
                .param("plan", plan.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void dissent(PlanId plan, int position, String whose, String view) {
        jdbc.sql("""
                        insert into homeward.dissent (id, review_id, plan_id, position, whose, view)
                        select :id, id, plan_id, :position, :whose, :view from homeward.review
                         where plan_id = :plan order by number desc limit 1""")
                .param("id", UUID.randomUUID())
                .param("position", position)
                .param("whose", whose)
                .param("view", view)
                .param("plan", plan.value())
                .update();
    }

    List<Dissent> unanswered(PlanId plan) {
        return jdbc.sql("""
                        select d.id, d.whose, d.view, d.answer from homeward.dissent d
                          join homeward.review r on r.id = d.review_id
                         where d.plan_id = :plan and d.answer is null order by r.number, d.position""").param("plan", plan.value()).query(Dissent.class).list();
    }

    void answer(PlanId plan, UUID dissent, String answer, Caller by) {
        jdbc.sql("""
                        update homeward.dissent set answer = :answer, answered_by = :by, answered_at = :now
                         where id = :id and plan_id = :plan""")
                .param("answer", answer)
                .param("by", by.displayName())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", dissent)
                .param("plan", plan.value())
                .update();
    }
}
