package org.homeward.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a plan says keeps each wording that it ever had. */
@HomewardTest
class ContentsDeskTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));
    private static final Caller SUPERVISOR = new Caller("supervisor", "Sam", Set.of(Role.SUPERVISOR));
    private static final Caller FAMILY = new Caller("family", "Jordan", Set.of(Role.FAMILY));

    @Autowired
    private ContentsDesk contents;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void openPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family");
    }

    @Test
    void addsAThingOnceForADoubleClick() {
        contents.add(plan, ItemKind.SERVICE, wording("name", "Speech therapy"), "k1", CASEWORKER);
        contents.add(plan, ItemKind.SERVICE, wording("name", "Speech therapy"), "k1", CASEWORKER);

        assertThat(contents.now(plan, CASEWORKER))
                .singleElement()
                .extracting(PlanItem::heading)
                .isEqualTo("Speech therapy");
    }

    @Test
    void showsWhoWasFirstAndOverwritesNothing() {
        PlanItem read = service("Speech therapy");
        contents.reword(plan, read.id(), 1, wording("name", "Speech therapy at school"), SUPERVISOR);

        assertThatThrownBy(() ->
                        contents.reword(plan, read.id(), 1, wording("name", "Speech therapy at home"), CASEWORKER))
                .isInstanceOfSatisfying(
                        StaleItem.class,
                        stale -> assertThat(stale.current().heading()).isEqualTo("Speech therapy at school"));
        assertThat(contents.history(plan, read.id(), CASEWORKER))
                .extracting(PlanItem::heading)
                .containsExactly("Speech therapy at school", "Speech therapy");
    }

    @Test
    void takesTheSameWordingTwiceWithoutComplaint() {
        PlanItem read = service("Speech therapy");
        contents.reword(plan, read.id(), 1, wording("name", "Weekly"), CASEWORKER);
        contents.reword(plan, read.id(), 1, wording("name", "Weekly"), CASEWORKER);

        assertThat(contents.history(plan, read.id(), CASEWORKER)).hasSize(2);
    }

    @Test
    void keepsWhatWasTakenOutInItsHistoryAndBringsItBack() {
        PlanItem read = service("Speech therapy");
        contents.remove(plan, read.id(), 1, "Not needed any more", CASEWORKER);
        assertThat(contents.now(plan, CASEWORKER)).isEmpty();

        contents.reword(plan, read.id(), 2, new Wording(read.fields()), CASEWORKER);

        assertThat(contents.now(plan, CASEWORKER)).hasSize(1);
        assertThat(contents.history(plan, read.id(), CASEWORKER))
                .extracting(PlanItem::removed)
                .containsExactly(false, true, false);
    }

    @Test
    void saysFieldByFieldWhatIsWrong() {
        assertThatThrownBy(() -> contents.add(
                        plan,
                        ItemKind.GOAL,
                        new Wording(Map.of("targetDate", "soon", "state", "perhaps"), "secrets", null),
                        null,
                        CASEWORKER))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.errors())
                                .extracting(BadInput.FieldError::field)
                                .containsExactly("title", "targetDate", "state", "category"));
        assertThat(contents.now(plan, CASEWORKER)).isEmpty();
    }

    @Test
    void letsTheFamilyWriteAndChangeTheirOwnWordsOnly() {
        contents.add(
                plan, ItemKind.WORDS, new Wording(Map.of("whose", "Maya", "words", "I miss my dog")), null, FAMILY);
        PlanItem words = contents.now(plan, FAMILY).getFirst();
        contents.reword(plan, words.id(), 1, new Wording(Map.of("whose", "Maya", "words", "I miss Biscuit")), FAMILY);
        PlanItem service = service("Speech therapy");

        assertThat(contents.now(plan, CASEWORKER)).extracting(PlanItem::heading).contains("Maya");
        assertThatThrownBy(() -> contents.reword(plan, service.id(), 1, wording("name", "Other"), FAMILY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> contents.add(plan, ItemKind.GOAL, wording("title", "Goal"), null, FAMILY))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void hidesEveryWordingOfAThingThatBelongsToAProtectedRecord() {
        PlanItem read = service("Counseling");
        contents.reword(
                plan, read.id(), 1, new Wording(Map.of("name", "Counseling"), "mental-health", null), CASEWORKER);

        assertThat(contents.now(plan, FAMILY)).isEmpty();
        assertThatThrownBy(() -> contents.history(plan, read.id(), FAMILY)).isInstanceOf(NotVisible.class);
        assertThat(contents.now(plan, CASEWORKER)).hasSize(1);
    }

    @Test
    void freezesAVersionWhenThePlanBecomesOne() {
        PlanItem read = service("Speech therapy");
        plans.newVersion(plan, "job-version-" + plan, "new-version");
        contents.reword(plan, read.id(), 1, wording("name", "Swimming"), CASEWORKER);

        List<Version> versions = contents.versions(plan, CASEWORKER);
        assertThat(versions).extracting(Version::number).containsExactly(1);
        assertThat(contents.version(plan, 1, CASEWORKER))
                .extracting(PlanItem::heading)
                .containsExactly("Speech therapy");
    }

    @Test
    void refusesToChangeWhatWasSaidEvenInTheDatabase() {
        service("Speech therapy");
        assertThatThrownBy(() -> jdbc.sql("update homeward.plan_item_revision set fields = '{}' where plan_id = ?")
                        .param(plan.value())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void showsPartnersWhatALiveConsentOpensAndWritesItDown() {
        Caller teacher = new Caller("teacher", "Tara", Set.of(Role.TEACHER));
        plan = new OpenTasks(jdbc).plan("caseworker", "teacher");
        PlanItem tutor = service("Tutoring");
        contents.reword(plan, tutor.id(), 1, new Wording(tutor.fields(), "education", null), CASEWORKER);
        PlanItem other = service("Counseling");
        contents.reword(plan, other.id(), 1, new Wording(other.fields(), "mental-health", null), CASEWORKER);
        assertThat(contents.now(plan, teacher)).isEmpty();

        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, decision, expires,
                               recorded_at, recipient_kind, recipient_ref)
                        values (gen_random_uuid(), ?, 'education', 'Jordan', 'Tara', 'granted', '2999-01-01', now(),
                               'person', 'teacher')""").param(plan.value()).update();

        assertThat(contents.now(plan, teacher)).extracting(PlanItem::heading).containsExactly("Tutoring");
        assertThat(jdbc.sql("select category from homeward.disclosure where plan_id = ? and reader = 'teacher'")
                        .param(plan.value())
                        .query(String.class)
                        .list())
                .containsExactly("education");
    }

    private PlanItem service(String name) {
        contents.add(plan, ItemKind.SERVICE, wording("name", name), null, CASEWORKER);
        return contents.now(plan, CASEWORKER).stream()
                .filter(item -> item.heading().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Wording wording(String field, String value) {
        return new Wording(Map.of(field, value));
    }
}
