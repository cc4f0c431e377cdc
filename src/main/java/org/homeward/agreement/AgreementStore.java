package org.homeward.agreement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the answers to drafts, by the version of the plan that the draft changes. */
@Component
class AgreementStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(PlanId plan, String side, String answer, @Nullable String words, String answeredBy) {
        jdbc.sql("""
                        insert into homeward.agreement_answer
                               (plan_id, plan_version, side, answer, words, answered_by, at)
                        select id, plan_version, :side, :answer, :words, :by, :now from homeward.plan where id = :plan""")
                .param("plan", plan.value())
                .param("side", side)
                .param("answer", answer)
                .param("words", words)
                .param("by", answeredBy)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What was objected to the draft so far; what belongs to a version in force is settled. */
    List<Objection> objections(PlanId plan) {
        return said(plan, List.of("object", "in-part"), 20);
    }

    /** The question that was asked last. */
    String question(PlanId plan) {
        return said(plan, List.of("question"), 1).stream()
                .map(Objection::words)
                .filter(words -> words != null)
                .findFirst()
                .orElse("");
    }

    private List<Objection> said(PlanId plan, List<String> answers, int most) {
        return jdbc.sql("""
                        select a.side, a.answered_by, a.words from homeward.agreement_answer a
                          join homeward.plan p on p.id = a.plan_id and p.plan_version = a.plan_version
                         where a.plan_id = :plan and a.answer in (:answers) order by a.id desc limit :most""")
                .param("plan", plan.value())
                .param("answers", answers)
                .param("most", most)
                .query(Objection.class)
                .list();
    }
}
