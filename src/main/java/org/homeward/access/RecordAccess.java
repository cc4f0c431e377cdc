package org.homeward.access;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.PlanVisibility.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which rows of a plan's record a person may read, beyond seeing the plan: by the category of each row, decided by the
 * database at the moment of reading.
 *
 * <p>A row without a category is ordinary content of the plan. Substance-use records are closed to everybody whom no live
 * consent names (42 CFR 2.13); mental-health and substance-use records of a child of 12 or more are closed to the family
 * without one (740 ILCS 110/4, 42 CFR 2.14). Whoever opened the plan in an emergency reads ordinary content and the kinds of
 * record that the table named for it, never substance use, whatever a consent says.
 */
@Component
public class RecordAccess {

    /** The age from which a child decides about these records; 740 ILCS 110/4 and 410 ILCS 210/4. */
    private static final String OLD_ENOUGH = """
            exists (select 1 from homeward.plan own join homeward.child young on young.id = own.child_id
                     where own.id = %s and (young.birth_date is null
                           or young.birth_date <= cast(:readOn as date) - interval '12 years'))""";

    private static final String LIVE = """
            live.plan_id = %s and live.ended_at is null and %s
               and (live.expires is null or live.expires >= :readOn)""";

    private static final String IN_FULL = "live.decision = 'granted'";

    /** A yes in part opens what it lists. */
    private static final String WITH = "(" + IN_FULL + " or live.decision = 'granted-in-part' and %s)";

    /** Whom a consent names; see the migration that made the columns. */
    private static final String NAMED = """
            (live.recipient_kind = 'person' and live.recipient_ref = :reader
              or live.recipient_kind = 'agency' and live.recipient_ref = :readerAgency
              or live.recipient_kind = 'role' and live.recipient_ref = any(cast(:readerRoles as text[]))
              or live.recipient_kind is null and exists (
                 select 1 from homeward.team_member named
                  where named.plan_id = live.plan_id and named.username = :reader and named.left_at is null
                    and lower(live.recipient) in (lower(named.name), lower(named.role), lower(named.discipline))))""";

    /** People of an agency are shown no more than its agreement covers. */
    private static final String COVERED = """
            (:readerAgency = '' or exists (
                 select 1 from homeward.sharing_agreement covers
                  where covers.agency = :readerAgency and live.category = any(covers.categories)
                    and covers.ended_at is null and :readOn between covers.valid_from and covers.valid_until))""";

    private static final String AT_THE_TABLE = """
            exists (select 1 from homeward.team_member sits
                     where sits.plan_id = %s and sits.username = :reader and sits.left_at is null and sits.seat""";

    private static final String GUEST = AT_THE_TABLE + " in ('kin', 'foster-parent', 'partner'))";
    private static final String YOUNG_PERSON = AT_THE_TABLE + " = 'child')";
    private static final Set<String> PROTECTED =
            Set.of(RecordCategory.MENTAL_HEALTH.code(), RecordCategory.SUBSTANCE_USE.code());

    private static final String URGENT = """
            exists (select 1 from homeward.emergency_access urgent
                     where urgent.plan_id = %s and urgent.username = :reader and urgent.ended_at is null
                       and urgent.until > :readAt and (%s is null or %s = any(urgent.categories)))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Answers the SQL condition under which a row of no particular part is open to the caller: a consent in part does not
     * open it.
     */
    public Condition of(Caller caller, String planId, String category) {
        return condition(caller, planId, category, IN_FULL);
    }

    /**
     * Answers the SQL condition under which a row is open to the caller; it does not say that the plan is visible.
     *
     * @param planId the SQL expression of the plan's id in the query
     * @param category the SQL expression of the row's category; null stands for ordinary content
     * @param part of which part of the record the row is
     */
    public Condition of(Caller caller, String planId, String category, RecordPart part) {
        return condition(caller, planId, category, opens(part));
    }

    private Condition condition(Caller caller, String planId, String category, String opens) {
        if (caller.equals(Caller.SYSTEM)) {
            return new Condition("true", Map.of());
        }
        return new Condition("(" + rule(caller, planId, category, opens) + ")", parameters(caller));
    }

    private static String opens(RecordPart part) {
        return WITH.formatted("'" + part.code() + "' = any(live.parts)");
    }

    /** Whether a row of that category is open to this person by consent only, so that showing it is written down. */
    public boolean opensByConsentOnly(Caller caller, UUID planId, @Nullable String category) {
        if (caller.emergency() != null) {
            return false; // it stands on the audit trail and on the plan's page of emergencies
        }
        if (caller.readsTexts()) {
            return RecordCategory.SUBSTANCE_USE.code().equals(category);
        }
        if (!caller.has(Role.FAMILY)) {
            return true;
        }
        return PROTECTED.contains(String.valueOf(category)) || isGuest(caller, planId);
    }

    /** Whether somebody sits on the family's side as kin or foster parent, and so reads by consent like a partner. */
    public boolean isGuest(Caller caller, UUID planId) {
        return jdbc.sql("select " + GUEST.formatted(":plan"))
                .param("plan", planId)
                .param("reader", caller.username())
                .query(Boolean.class)
                .single();
    }

    /**
     * Answers the SQL condition, over {@code homeward.consent live}, under which a consent is in force and names the caller.
     *
     * @param planId the SQL expression of the plan's id
     */
    public Condition consentsNaming(Caller caller, String planId) {
        return naming(caller, planId, WITH.formatted("cardinality(live.parts) > 0"));
    }

    /** The same, of those that open this part of the record. */
    public Condition consentsNaming(Caller caller, String planId, RecordPart part) {
        return naming(caller, planId, opens(part));
    }

    private Condition naming(Caller caller, String planId, String opens) {
        return new Condition(
                "(" + LIVE.formatted(planId, opens) + " and " + NAMED + " and " + COVERED + ")", parameters(caller));
    }

    private static String rule(Caller caller, String planId, String category, String opens) {
        if (caller.emergency() != null) {
            return category + " is distinct from 'substance-use' and " + URGENT.formatted(planId, category, category);
        }
        String consented = consented(planId, category, opens);
        if (caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR, Role.REGIONAL_ADMINISTRATOR, Role.ADVOCATE)) {
            return category + " is distinct from 'substance-use' or " + consented;
        }
        if (caller.has(Role.AUDITOR)) {
            return "false";
        }
        if (caller.has(Role.FAMILY)) {
            return ordinary(planId, category, opens) + " or " + consented;
        }
        if (caller.hasAny(Role.TEACHER, Role.CLINICIAN)) {
            return category + " is null and " + named(planId, opens) + " or " + consented;
        }
        return "false";
    }

    /** Kin and foster parents read by consent; parents and the young person what is the family's own. */
    private static String ordinary(String planId, String category, String opens) {
        String guest = GUEST.formatted(planId);
        String young = YOUNG_PERSON.formatted(planId);
        String own = "(" + category + " is null or " + category + " not in ('mental-health', 'substance-use') or "
                + young + " or not " + OLD_ENOUGH.formatted(planId) + ")";
        return "(case when " + guest + " then " + category + " is null and " + named(planId, opens) + " else " + own
                + " end)";
    }

    /** Some live consent names the person at all: then they may read what the whole team shares. */
    private static String named(String planId, String opens) {
        return "exists (select 1 from homeward.consent live where " + LIVE.formatted(planId, opens) + " and " + NAMED
                + " and " + COVERED + ")";
    }

    /** The kinds of record that consents open are a set: for one plan they are looked up once, not for every row. */
    private static String consented(String planId, String category, String opens) {
        return "coalesce(" + category + " in (select live.category from homeward.consent live where "
                + LIVE.formatted(planId, opens) + " and " + NAMED + " and " + COVERED + "), false)";
    }

    private Map<String, Object> parameters(Caller caller) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("reader", caller.username());
        parameters.put("readerAgency", caller.agency() == null ? "" : caller.agency());
        parameters.put("readerRoles", caller.roles().stream().map(Role::code).toArray(String[]::new));
        parameters.put("readOn", Date.valueOf(LocalDate.now(clock)));
        parameters.put("readAt", Timestamp.from(clock.instant()));
        return parameters;
    }
}
