package org.homeward.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TaskAnswers;
import org.homeward.plan.TaskAnswers.Answer;
import org.homeward.plan.TimelineEntry;
import org.homeward.tasks.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class EmergencyDeskTests {

    private static final LocalDate BORN = LocalDate.of(2017, 5, 4);
    private static final Caller CARL = new Caller("caseworker", "Carl", Set.of(Role.CASEWORKER));
    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));
    private static final Caller TESS = new Caller("teacher", "Tess", Set.of(Role.TEACHER));

    private final Caller nina = new Caller("nina-" + UUID.randomUUID(), "Nina", Set.of(Role.CASEWORKER));

    @Autowired
    private EmergencyDesk desk;

    @Autowired
    private EmergencyEnds ends;

    @Autowired
    private EmergencyKeeper keeper;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private final String family = "Fam" + UUID.randomUUID();
    private PlanId plan;

    @BeforeEach
    void aPlanOfSomebodyElse() {
        plan = planOf(family);
    }

    @Test
    void opensThePlanForAsLongAsTheTableSays() {
        var opened = open("  maya ", family.toUpperCase(), "danger");

        assertThat(opened.planId()).isEqualTo(plan);
        assertThat(ends.mine(nina)).singleElement().satisfies(access -> {
            assertThat(access.live()).isTrue();
            assertThat(access.categories()).doesNotContain("substance-use").contains("health");
            assertThat(access.until()).isAfter(access.openedAt().plusSeconds(23 * 3600));
        });
        assertThat(desk.reading(plan, nina)).isPresent();
        assertThat(titles()).contains("Somebody who is not on the team opened this plan in an emergency");
        assertThat(open("Maya", family, "danger").id()).as("the same again").isEqualTo(opened.id());
    }

    @Test
    void answersAPlanOfTheirOwnFamilyLikeNone() {
        PlanId own = planOf(family + "-own");
        jdbc.sql("""
                        insert into homeward.network_person (id, person_id, plan_id, kind, name, contact_rule, username, since, entered_by)
                        values (?, ?, ?, 'kin', 'Nina', 'open', ?, now(), 'x')""")
                .params(UUID.randomUUID(), UUID.randomUUID(), own.value(), nina.username())
                .update();

        assertThat(answer("Maya", family + "-own", BORN)).isEqualTo(answer("Maya", "Nobody", BORN));
        assertThat(answer("Maya", family, BORN.plusDays(1))).isInstanceOf(EmergencyAnswer.NotFound.class);
    }

    @Test
    void opensNothingWhenTwoChildrenAnswerToTheName() {
        planOf(family);
        assertThat(answer("Maya", family, BORN)).isInstanceOf(EmergencyAnswer.NotFound.class);
    }

    @Test
    void letsNobodyTryNamesOneAfterTheOther() throws Exception {
        Callable<EmergencyAnswer> guess = () -> answer("Maya", "Guess", BORN);
        try (var together = Executors.newFixedThreadPool(4)) {
            List<EmergencyAnswer> answers = together.invokeAll(Collections.nCopies(8, guess)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers)
                    .filteredOn(EmergencyAnswer.NotFound.class::isInstance)
                    .hasSize(5);
        }
        assertThat(answer("Maya", family, BORN)).isInstanceOf(EmergencyAnswer.TooOften.class);
    }

    @Test
    void findsTheChildWithoutTheMarksOnItsName() {
        planOf("Núñez Đặng " + family);
        assertThat(answer("maya", "nunez  dang " + family, BORN)).isInstanceOf(EmergencyAnswer.Opened.class);
    }

    @Test
    void opensNothingToRolesThatTheTableDoesNotName() {
        var look = new EmergencyLook("Maya", family, BORN, "danger", "The child ran away.");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.open(look, TESS));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.open(look, SUE));
        assertThat(desk.kinds(new Caller("c", "C", Set.of(Role.CLINICIAN)))).containsExactly(EmergencyKind.MEDICAL);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> desk.open(new EmergencyLook(" ", null, BORN.plusYears(90), "fun", "why"), nina))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(BadInput.FieldError::field)
                        .containsExactly("givenName", "familyName", "birthDate", "kind", "reason"));
    }

    @Test
    void doesNotOpenWhatSomebodySeesAnyway() {
        var look = new EmergencyLook("Maya", family, BORN, "danger", "The child ran away.");
        assertThat(desk.open(look, CARL)).isEqualTo(new EmergencyAnswer.Yours(plan));
        assertThat(ends.ofPlan(plan, CARL)).isEmpty();
    }

    @Test
    void endsByThePersonOrASupervisorAndNobodyElse() {
        UUID id = open("Maya", family, "danger").id();
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> ends.end(id, CARL));

        ends.end(id, nina);
        ends.end(id, nina);
        assertThat(desk.reading(plan, nina)).isEmpty();
        assertThat(titles()).containsOnlyOnce("The emergency access is over");
        assertThat(open("Maya", family, "danger").id()).isNotEqualTo(id);
    }

    @Test
    void endsWithItsTime() {
        UUID id = open("Maya", family, "danger").id();
        jdbc.sql("update homeward.emergency_access set until = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
        assertThat(desk.reading(plan, nina)).isEmpty();

        UUID next = open("Maya", family, "danger").id();
        assertThat(next).isNotEqualTo(id);
        ends.ranOut(id, "job-1", "note-the-end");
        assertThat(ends.mine(nina))
                .filteredOn(EmergencyAccess::live)
                .extracting(EmergencyAccess::id)
                .containsExactly(next);
    }

    @Test
    void keepsWhatTheSupervisorSaysAndReportsWhatWasNotRight() {
        UUID id = open("Maya", family, "danger").id();
        assertThat(keeper.known(plan, Map.of("accessId", id.toString()), SUE))
                .containsEntry("who", "Nina")
                .containsEntry("reason", "The child ran away.");
        assertThat(keeper.known(plan, Map.of("accessId", id.toString()), CARL)).isEmpty();
        assertThat(keeper.known(planOf("Other"), Map.of("accessId", id.toString()), SUE))
                .isEmpty();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> review(id, nina));

        review(id, SUE);
        ends.reportMisuse(id, "job-" + id, "report-misuse");
        ends.reportMisuse(id, "job-" + id, "report-misuse");

        assertThat(desk.reading(plan, nina)).isEmpty();
        assertThat(titles()).containsOnlyOnce("An emergency access to this plan was not right");
        assertThat(plans.timeline(plan, CARL, null, 50).toString()).doesNotContain("She was only curious");
        assertThat(ends.ofPlan(plan, CARL)).singleElement().satisfies(access -> {
            assertThat(access.justified()).isFalse();
            assertThat(access.review()).isEqualTo("She was only curious");
        });
        assertThat(ends.ofPlan(plan, new Caller("family", "Fay", Set.of(Role.FAMILY))))
                .singleElement()
                .satisfies(access -> assertThat(access.reason()).isNull());
    }

    private void review(UUID id, Caller by) {
        var answers = List.of(
                new Answer("justified", "Was it right?", "no", "emergency.justified"),
                new Answer("review", "What did you find out?", "She was only curious", "emergency.review"));
        plans.recordAnswers(
                plan,
                new TaskAnswers(
                        OpenTasks.key(),
                        "review-emergency-access",
                        "emergency-access",
                        "Was the emergency access right?",
                        "review-emergency-access",
                        answers,
                        Map.of("accessId", id.toString())),
                by);
    }

    private EmergencyAnswer.Opened open(String given, String name, String kind) {
        return (EmergencyAnswer.Opened)
                desk.open(new EmergencyLook(given, name, BORN, kind, "The child ran away."), nina);
    }

    private EmergencyAnswer answer(String given, String name, @Nullable LocalDate born) {
        return desk.open(new EmergencyLook(given, name, born, "danger", "The child ran away."), nina);
    }

    private List<String> titles() {
        return plans.timeline(plan, CARL, null, 50).stream()
                .map(TimelineEntry::title)
                .toList();
    }

    private PlanId planOf(String name) {
        PlanId made = new OpenTasks(jdbc).plan("caseworker", "family");
        jdbc.sql("""
                        update homeward.child set family_name = ?, birth_date = ?
                         where id = (select child_id from homeward.plan where id = ?)""").params(name, BORN, made.value()).update();
        return made;
    }
}
