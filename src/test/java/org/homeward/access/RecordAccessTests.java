package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.Today;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class RecordAccessTests {

    private static final String ORDINARY = "ordinary";
    private static final Caller WORKER = person("ana", null, Role.CASEWORKER);
    private static final Caller TEACHER = person("tess", null, Role.TEACHER);
    private static final Caller CLINICIAN = person("cleo", "oak-clinic", Role.CLINICIAN);
    private static final Caller PARENT = person("jordan", null, Role.FAMILY);
    private static final List<String> EVERYTHING = Stream.concat(
                    Stream.of(ORDINARY), Stream.of(RecordCategory.values()).map(RecordCategory::code))
            .toList();

    @Autowired
    private RecordAccess access;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void planOfAllFour() {
        plan = new OpenTasks(jdbc).plan("ana", "tess", "cleo", "jordan");
        born(Today.date().minusYears(9));
    }

    @Test
    void showsStaffEverythingButSubstanceUse() {
        assertThat(opens(WORKER)).containsExactlyElementsOf(allBut("substance-use"));
        assertThat(opens(person("sue", null, Role.SUPERVISOR))).containsExactlyElementsOf(allBut("substance-use"));

        consent("substance-use", "role", "caseworker");
        assertThat(opens(WORKER)).containsExactlyElementsOf(EVERYTHING);
    }

    @Test
    void showsAnAuditorAndEverybodyElseNoTexts() {
        for (Role role :
                List.of(Role.AUDITOR, Role.MEDIATOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.ADMINISTRATOR)) {
            assertThat(opens(person("somebody", null, role))).as(role.code()).isEmpty();
        }
    }

    @Test
    void showsAPartnerNothingUntilAConsentNamesThem() {
        consent("education", "person", "somebody-else");
        assertThat(opens(TEACHER)).isEmpty();

        consent("education", "person", "tess");
        assertThat(opens(TEACHER)).containsExactly(ORDINARY, "education");
    }

    @Test
    void readsARecipientInWordsAsTheNameOrRoleAtTheTable() {
        consent("education", null, "class TEACHER");
        assertThat(opens(TEACHER)).isEmpty();
        jdbc.sql("update homeward.team_member set role = 'Class teacher' where plan_id = ? and username = 'tess'")
                .param(plan.value())
                .update();
        assertThat(opens(TEACHER)).containsExactly(ORDINARY, "education");
        assertThat(opens(CLINICIAN)).isEmpty();

        jdbc.sql("update homeward.team_member set left_at = now() where plan_id = ? and username = 'tess'")
                .param(plan.value())
                .update();
        assertThat(opens(TEACHER)).isEmpty();
    }

    @Test
    void stopsWithTheConsent() {
        UUID given = consent("education", "person", "tess");
        for (String ending : List.of(
                "ended_at = now()",
                "ended_at = null, expires = current_date - 2",
                "expires = null, decision = 'limited'")) {
            jdbc.sql("update homeward.consent set " + ending + " where id = ?")
                    .param(given)
                    .update();
            assertThat(opens(TEACHER)).as(ending).isEmpty();
        }
    }

    @Test
    void showsAgencyPeopleNoMoreThanTheirAgreementCovers() {
        consent("health", "agency", "oak-clinic");
        consent("mental-health", "person", "cleo");
        assertThat(opens(CLINICIAN)).as("without an agreement").isEmpty();

        jdbc.sql(
                        "insert into homeward.agency (code, name, kind) values ('oak-clinic', 'Oak Clinic', 'clinic') on conflict do nothing")
                .update();
        UUID agreement = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.sharing_agreement (id, agency, categories, valid_from, valid_until)
                        values (?, 'oak-clinic', '{health}', current_date - 9, current_date + 9)""").param(agreement).update();
        assertThat(opens(CLINICIAN)).containsExactly(ORDINARY, "health");

        jdbc.sql("update homeward.sharing_agreement set valid_until = current_date - 2 where id = ?")
                .param(agreement)
                .update();
        assertThat(opens(CLINICIAN)).as("after it has run out").isEmpty();
        jdbc.sql("delete from homeward.sharing_agreement where id = ?")
                .param(agreement)
                .update();
    }

    @Test
    void leavesAnOlderChildsMindToTheChild() {
        assertThat(opens(PARENT)).as("of a small child").containsExactlyElementsOf(EVERYTHING);

        born(Today.date().minusYears(13));
        assertThat(opens(PARENT)).containsExactlyElementsOf(allBut("mental-health", "substance-use"));

        seat("jordan", "child");
        assertThat(opens(PARENT)).as("the young person").containsExactlyElementsOf(EVERYTHING);
        born(null);
        seat("jordan", "parent");
        assertThat(opens(PARENT))
                .as("of unknown age")
                .containsExactlyElementsOf(allBut("mental-health", "substance-use"));
    }

    @Test
    void treatsKinAndFosterParentsAsGuests() {
        for (String guest : List.of("kin", "foster-parent")) {
            seat("jordan", guest);
            assertThat(opens(PARENT)).as(guest).isEmpty();
        }
        consent("health", "person", "jordan");
        assertThat(opens(PARENT)).containsExactly(ORDINARY, "health");
    }

    @Test
    void opensByAConsentInPartExactlyThePartsThatWereChosen() {
        UUID consent = consent("education", "person", "tess");
        jdbc.sql("update homeward.consent set decision = 'granted-in-part' where id = ?")
                .param(consent)
                .update();
        for (RecordPart part : RecordPart.values()) {
            assertThat(opens(TEACHER, part)).as("nothing was chosen").isEmpty();
        }
        jdbc.sql("update homeward.consent set parts = '{documents,summaries}' where id = ?")
                .param(consent)
                .update();

        assertThat(opens(TEACHER, RecordPart.DOCUMENTS)).containsExactly(ORDINARY, "education");
        assertThat(opens(TEACHER, RecordPart.SUMMARIES)).containsExactly(ORDINARY, "education");
        assertThat(opens(TEACHER, RecordPart.PLAN)).isEmpty();
        assertThat(opens(TEACHER, RecordPart.NOTES)).isEmpty();
        assertThat(opens(TEACHER)).isEmpty();
    }

    private List<String> opens(Caller caller) {
        return opens(caller, access.of(caller, "p.id", "c.category"));
    }

    private List<String> opens(Caller caller, RecordPart part) {
        return opens(caller, access.of(caller, "p.id", "c.category", part));
    }

    private List<String> opens(Caller caller, PlanVisibility.Condition open) {
        return jdbc.sql("select coalesce(c.category, 'ordinary') from homeward.plan p cross join lateral (values "
                        + categories() + ") c(category, n) where p.id = :plan and " + open.sql() + " order by c.n")
                .param("plan", plan.value())
                .params(open.params())
                .query(String.class)
                .list();
    }

    private static String categories() {
        var rows = new ArrayList<String>();
        for (String category : EVERYTHING) {
            rows.add("(" + (category.equals(ORDINARY) ? "null" : "'" + category + "'") + ", " + rows.size() + ")");
        }
        return String.join(", ", rows);
    }

    private static List<String> allBut(String... closed) {
        return EVERYTHING.stream().filter(one -> !Set.of(closed).contains(one)).toList();
    }

    private UUID consent(String category, @Nullable String kind, String recipient) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, recipient_kind, recipient_ref,
                               decision, expires, recorded_at)
                        values (:id, :plan, :category, 'Jordan', :recipient, :kind,
                               case when cast(:kind as text) is null then null else :recipient end, 'granted',
                               current_date + 30, now())""")
                .param("id", id)
                .param("plan", plan.value())
                .param("category", category)
                .param("recipient", recipient)
                .param("kind", kind)
                .update();
        return id;
    }

    private void born(@Nullable LocalDate day) {
        jdbc.sql(
                        "update homeward.child set birth_date = :day where id = (select child_id from homeward.plan where id = :plan)")
                .param("day", day)
                .param("plan", plan.value())
                .update();
    }

    private void seat(String username, String seat) {
        jdbc.sql("update homeward.team_member set seat = ? where plan_id = ? and username = ?")
                .params(seat, plan.value(), username)
                .update();
    }

    private static Caller person(String username, @Nullable String agency, Role role) {
        return new Caller(username, username, Set.of(role), agency);
    }
}
