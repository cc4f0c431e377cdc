package org.homeward.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was asked for, and turns an answer into a consent. */
@Component
class RequestStore {

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final Whom whom;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Recipients recipients, Whom whom, Clock clock) {
        this.whom = whom;
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** What somebody is asked about; {@code person} is the user name, when it names one. */
    record Question(
            String category,
            String recipient,
            @Nullable String purpose,
            @Nullable UUID previousConsent,
            String state,
            @Nullable String person) {}

    void choose(PlanId plan, Map<?, ?> row) {
        Whom.Chosen named = chosen(plan, row);
        jdbc.sql("""
                        insert into homeward.consent_request (id, plan_id, category, recipient, recipient_kind,
                               recipient_ref, purpose, why, state, created_at)
                        values (:id, :plan, :category, :recipient, :kind, :ref, :purpose, 'first', 'chosen', :now)""")
                .param("kind", named.recipient().kind())
                .param("ref", named.recipient().ref())
                .param("id", UUID.randomUUID())
                .param("plan", plan.value())
                .param("category", row.get("category"))
                .param("recipient", named.words())
                .param("purpose", row.get("purpose"))
                .param("now", now())
                .update();
    }

    /** Chosen from the list, or written; words that are exactly a name of the list mean the same. */
    private Whom.Chosen chosen(PlanId plan, Map<?, ?> row) {
        if (row.get("who") instanceof String value && !value.isBlank() && !value.equals(Whom.OTHER)) {
            return whom.find(plan, value)
                    .orElseThrow(() -> new BadInput("requests", "Choose who would see it from the list."));
        }
        if (!(row.get("recipient") instanceof String words) || words.isBlank()) {
            throw new BadInput("requests", "Choose who would see it, or write their name.");
        }
        return new Whom.Chosen(words.strip(), recipients.resolve(plan, words));
    }

    List<Asked> askChosen(PlanId plan) {
        return jdbc.sql("""
                        with asked as (update homeward.consent_request set state = 'asked'
                                        where plan_id = :plan and state = 'chosen'
                                    returning id, category, created_at)
                        select id as request_id, category from asked order by created_at, category, id""").param("plan", plan.value()).query(Asked.class).list();
    }

    UUID again(PlanId plan, UUID consent, String why, String requestKey) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.consent_request (id, plan_id, category, recipient, recipient_kind,
                               recipient_ref, purpose, why, previous_consent, state, created_at, request_key)
                        select :id, c.plan_id, c.category, c.recipient, c.recipient_kind, c.recipient_ref, r.purpose, :why, c.id, 'asked', :now, :key
                          from homeward.consent c left join homeward.consent_request r on r.id = c.request_id
                         where c.id = :consent and c.plan_id = :plan""")
                .param("id", id)
                .param("why", why)
                .param("now", now())
                .param("key", requestKey)
                .param("consent", consent)
                .param("plan", plan.value())
                .update();
        return id;
    }

    Optional<Question> question(PlanId plan, UUID request) {
        return jdbc.sql("""
                        select category, recipient, purpose, previous_consent, state,
                               case when recipient_kind = 'person' then recipient_ref end as person
                          from homeward.consent_request
                         where id = :id and plan_id = :plan""")
                .param("id", request)
                .param("plan", plan.value())
                .query(Question.class)
                .optional();
    }

    String category(UUID request) {
        return jdbc.sql("select category from homeward.consent_request where id = :id")
                .param("id", request)
                .query(String.class)
                .single();
    }

    void close(UUID request, String state) {
        jdbc.sql(
                        "update homeward.consent_request set state = :state, answered_at = :now where id = :id and state = 'asked'")
                .param("state", state)
                .param("now", now())
                .param("id", request)
                .update();
    }

    /** Keeps the answer, with what was the case when it was given. */
    void answer(
            PlanId plan,
            UUID request,
            Map<String, Object> answer,
            @Nullable LocalDate expires,
            String @Nullable [] parts,
            @Nullable Signature signed,
            Caller by) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", UUID.randomUUID());
        columns.put("plan", plan.value());
        columns.put("request", request);
        columns.put("person", answer.getOrDefault("person", by.displayName()));
        columns.put("decision", answer.get("decision"));
        columns.put("expires", expires);
        columns.put("limits", answer.get("limits"));
        columns.put("witness", answer.get("witness"));
        columns.put("now", now());
        columns.put("text", signed == null ? null : signed.text());
        columns.put("sha256", signed == null ? null : signed.sha256());
        columns.put("parts", parts);
        columns.put("how", signed == null ? null : signed.how());
        columns.put("by", by.username());
        columns.put("byName", by.displayName());
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, recipient_kind,
                               recipient_ref, purpose, decision, expires, recorded_at, request_id, limits, witness,
                               signed_text, signed_sha256, signed_how, entered_by, entered_by_name, asked_in,
                               asked_for_goal, parts)
                        select :id, r.plan_id, r.category, :person, r.recipient, r.recipient_kind, r.recipient_ref,
                               r.purpose, :decision, :expires, :now, r.id, :limits, :witness, :text, :sha256, :how, :by,
                               :byName, p.facts ->> 'placementType', p.facts ->> 'permanencyGoal', cast(:parts as text[])
                          from homeward.consent_request r join homeward.plan p on p.id = r.plan_id
                         where r.id = :request and r.plan_id = :plan""").params(columns).update();
        close(request, "answered");
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
