package org.homeward.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.access.RecordAccess;
import org.homeward.access.Role;
import org.homeward.disclosure.Disclosure;
import org.homeward.disclosure.DisclosureDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to consents for whoever wants to know who may see what, and who has seen it. */
@Service
@Transactional(readOnly = true)
public class ConsentViews {

    private static final int MOST_DISCLOSURES = 100;

    /** Names of people, agencies and seats that the consent opens to; said as {@link RecordAccess} says it. */
    private static final String VIEW = """
            select live.id, live.category, live.person, live.recipient, live.recipient_kind,
                   case live.recipient_kind
                        when 'agency' then (select a.name from homeward.agency a where a.code = live.recipient_ref)
                        when 'role' then 'everybody at the table who is a ' || replace(live.recipient_ref, '-', ' ')
                        else (select string_agg(m.name, ', ' order by m.name) from homeward.team_member m
                               where m.plan_id = live.plan_id and m.left_at is null and m.username is not null
                                 and (live.recipient_kind = 'person' and m.username = live.recipient_ref
                                      or live.recipient_kind is null and lower(live.recipient)
                                         in (lower(m.name), lower(m.role), lower(m.discipline)))) end as opens_to,
                   exists (select 1 from homeward.team_member m
                            where m.plan_id = live.plan_id and m.left_at is null
                              and lower(live.recipient) in (lower(m.name), lower(m.role), lower(m.discipline)))
                       as at_the_table,
                   live.purpose, live.decision, live.expires, live.limits,
                   coalesce(array_to_string(live.parts, ','), '') as part_codes, live.witness, live.recorded_at, live.ended_at,
                   live.end_reason, live.ended_by, live.signed_text, live.signed_sha256, live.signed_how,
                   live.entered_by_name
              from homeward.consent live
             where live.plan_id = :plan and %s
             order by (live.ended_at is null) desc, live.recorded_at desc, live.id""";

    private final JdbcClient jdbc;
    private final PlanDesk plans;
    private final RecordAccess access;
    private final DisclosureDesk disclosures;

    ConsentViews(JdbcClient jdbc, PlanDesk plans, RecordAccess access, DisclosureDesk disclosures) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.access = access;
        this.disclosures = disclosures;
    }

    /** All of a plan's answers for staff and the family; for anybody else the consents in force that name them. */
    public List<ConsentView> of(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        Condition own = seesAll(plan, caller) ? null : access.consentsNaming(caller, ":plan");
        var query = jdbc.sql(VIEW.formatted(own == null ? "true" : own.sql())).param("plan", plan.value());
        return (own == null ? query : query.params(own.params()))
                .query(ConsentView.class)
                .list();
    }

    /** One of them; empty when this person may not see it. */
    public Optional<ConsentView> one(PlanId plan, UUID consent, Caller caller) {
        return of(plan, caller).stream()
                .filter(view -> view.id().equals(consent))
                .findFirst();
    }

    /** Who was shown what by consent, newest first; empty for anybody but staff and the family. */
    public List<Disclosure> disclosures(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return seesAll(plan, caller) ? disclosures.ofPlan(plan.value(), MOST_DISCLOSURES) : List.of();
    }

    /** What had been shown on one consent; empty for anybody but staff and the family. */
    public List<Disclosure> shownOn(PlanId plan, ConsentView consent, Caller caller) {
        return seesAll(plan, caller) ? disclosures.onConsent(consent.id()) : List.of();
    }

    /** Staff, parents and the young person; kin and foster parents see the consents that name them, like partners. */
    public boolean seesAll(PlanId plan, Caller caller) {
        return caller.isStaff() && caller.emergency() == null
                || caller.has(Role.FAMILY) && !access.isGuest(caller, plan.value());
    }
}
