package org.homeward.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps consents that were answered; one that has ended never comes back. */
@Component
class ConsentStore {

    private static final String LIVE = " ended_at is null and decision <> 'refused' ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A consent as its life is counted from it. */
    record Given(LocalDate expires, @Nullable LocalDate birthDate) {}

    /** A consent and whose plan it is about. */
    record Named(UUID id, UUID planId, String category) {}

    Optional<String> category(PlanId plan, UUID consent) {
        return jdbc.sql("select category from homeward.consent where id = :id and plan_id = :plan")
                .param("id", consent)
                .param("plan", plan.value())
                .query(String.class)
                .optional();
    }

    /** The consent that a request led to, while it lives. */
    Optional<UUID> ofRequest(UUID request) {
        return jdbc.sql("select id from homeward.consent where request_id = :request and" + LIVE)
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    List<UUID> live(PlanId plan) {
        return jdbc.sql("select id from homeward.consent where plan_id = :plan and" + LIVE + "order by id")
                .param("plan", plan.value())
                .query(UUID.class)
                .list();
    }

    /** Live consents that name this person and nobody else, by user name or by the name on the plan's team. */
    List<Named> naming(String username) {
        return jdbc.sql("""
                        select id, plan_id, category from homeward.consent c
                         where ended_at is null and decision <> 'refused'
                           and (recipient_kind = 'person' and recipient_ref = :name
                                or recipient_kind is null and exists (
                                   select 1 from homeward.team_member m
                                    where m.plan_id = c.plan_id and m.username = :name and lower(m.name) = lower(c.recipient)))
                         order by id""").param("name", username).query(Named.class).list();
    }

    Given given(UUID consent) {
        return jdbc.sql("""
                        select coalesce(c.expires, c.recorded_at::date) as expires, k.birth_date
                          from homeward.consent c join homeward.plan p on p.id = c.plan_id
                          join homeward.child k on k.id = p.child_id where c.id = :id""").param("id", consent).query(Given.class).single();
    }

    SharingStopped stopped(PlanId plan, UUID consent) {
        return jdbc.sql("select person, category, recipient from homeward.consent where id = :id")
                .param("id", consent)
                .query((row, number) -> new SharingStopped(
                        plan, consent, row.getString("person"), row.getString("category"), row.getString("recipient")))
                .single();
    }

    void endsBy(UUID consent, LocalDate lastDay) {
        jdbc.sql("update homeward.consent set expires = :day where id = :id and ended_at is null")
                .param("day", lastDay)
                .param("id", consent)
                .update();
    }

    /** Answers false when it had ended before. */
    boolean end(UUID consent, String reason, String by) {
        return jdbc.sql("""
                                update homeward.consent set ended_at = :now, end_reason = :reason, ended_by = :by
                                 where id = :id and ended_at is null""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("reason", reason)
                        .param("by", by)
                        .param("id", consent)
                        .update()
                == 1;
    }

    void dropAskedAgain(UUID consent) {
        jdbc.sql("""
                        update homeward.consent_request set state = 'dropped'
                         where previous_consent = :id and state = 'asked'""").param("id", consent).update();
    }

    /** Live consents that were asked for when the child lived elsewhere; each is named once per move. */
    List<UUID> askedElsewhere(PlanId plan, @Nullable Object placement) {
        return movedOn(plan, "asked_in", placement);
    }

    /** Live consents that were asked for with another goal in mind; each is named once per change. */
    List<UUID> askedForAnotherGoal(PlanId plan, @Nullable Object goal) {
        return movedOn(plan, "asked_for_goal", goal);
    }

    private List<UUID> movedOn(PlanId plan, String column, @Nullable Object now) {
        if (!(now instanceof String fact)) {
            return List.of();
        }
        List<UUID> changed = jdbc.sql("select id from homeward.consent where plan_id = :plan and" + LIVE + "and "
                        + column + " is not null and " + column + " <> :now order by id")
                .param("plan", plan.value())
                .param("now", fact)
                .query(UUID.class)
                .list();
        jdbc.sql("update homeward.consent set " + column + " = :now where plan_id = :plan and" + LIVE)
                .param("plan", plan.value())
                .param("now", fact)
                .update();
        return changed;
    }
}
