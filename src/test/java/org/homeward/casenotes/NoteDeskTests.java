package org.homeward.casenotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.Intake;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written about a plan stays as it was written; corrections stand beside it, and each reads what is theirs. */
@HomewardTest
class NoteDeskTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));
    private static final Caller SUPERVISOR = new Caller("supervisor", "Sam", Set.of(Role.SUPERVISOR));
    private static final Caller FAMILY = new Caller("family", "Jordan", Set.of(Role.FAMILY));
    private static final Caller CLINICIAN = new Caller("clinician", "Kim", Set.of(Role.CLINICIAN));
    private static final Caller TEACHER = new Caller("teacher", "Tara", Set.of(Role.TEACHER));
    private static final Caller AUDITOR = new Caller("auditor", "Ada", Set.of(Role.AUDITOR));

    @Autowired
    private NoteDesk desk;

    @Autowired
    private NotesThen then;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PlanId plan;

    @BeforeEach
    void openPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "clinician", "teacher");
    }

    @Test
    void writesOnceForADoubleClick() {
        UUID first = desk.write(plan, note("Talk at school", null, "staff", null), "k-" + plan, CASEWORKER);
        UUID second = desk.write(plan, note("Talk at school", null, "staff", null), "k-" + plan, CASEWORKER);

        assertThat(second).isEqualTo(first);
        assertThat(all(CASEWORKER)).containsExactly("Talk at school");
    }

    @Test
    void keepsTheEarlierFormBesideItsCorrection() {
        UUID first = desk.write(plan, note("Visit on Monday", null, "family", null), null, CASEWORKER);
        Instant before = clock.instant();
        UUID second = desk.write(plan, note("Visit on Tuesday", null, "family", first), null, CASEWORKER);

        assertThat(all(CASEWORKER)).containsExactly("Visit on Tuesday");
        assertThat(desk.thread(plan, first, FAMILY)).extracting(CaseNote::id).containsExactly(second, first);
        assertThat(then.at(plan, before, CASEWORKER))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Visit on Monday"));
        assertThatThrownBy(() -> desk.write(plan, note("Wednesday", null, "staff", first), null, SUPERVISOR))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update homeward.case_note set text = 'x'").update())
                .hasMessageContaining("never changed or deleted");
    }

    @Test
    void closesTheEarlierFormWhenTheCorrectionIsProtected() {
        UUID first = desk.write(plan, note("Said too much", null, "everybody", null), null, CASEWORKER);
        assertThat(all(FAMILY)).containsExactly("Said too much");

        desk.write(plan, note("Said too much", "substance-use", "everybody", first), null, CASEWORKER);

        assertThat(all(FAMILY)).isEmpty();
        assertThatThrownBy(() -> desk.find(plan, first, FAMILY)).isInstanceOf(NotVisible.class);
        assertThat(desk.page(plan, words("Said"), FAMILY, null, null, 9)).isEmpty();
    }

    @Test
    void showsEachOnlyWhatIsTheirs() {
        desk.write(plan, note("For staff", null, "staff", null), null, CASEWORKER);
        desk.write(plan, note("For the family", null, "family", null), null, CASEWORKER);
        desk.write(plan, note("For all", null, "everybody", null), null, CASEWORKER);
        desk.write(plan, note("Grades", "education", "everybody", null), null, CASEWORKER);
        desk.write(plan, note("Treatment", "substance-use", "everybody", null), null, CLINICIAN);

        assertThat(all(CASEWORKER)).containsExactlyInAnyOrder("For staff", "For the family", "For all", "Grades");
        assertThat(all(FAMILY)).containsExactlyInAnyOrder("For the family", "For all", "Grades");
        assertThat(all(CLINICIAN)).containsExactly("Treatment");
        assertThat(all(TEACHER)).isEmpty();
        assertThat(all(AUDITOR)).isEmpty();

        consent("education", "teacher");
        assertThat(all(TEACHER)).containsExactlyInAnyOrder("For all", "Grades");
        jdbc.sql("update homeward.consent set ended_at = now() where plan_id = ?")
                .param(plan.value())
                .update();
        assertThat(all(TEACHER)).isEmpty();
    }

    @Test
    void refusesWhatIsMissingFieldByField() {
        var empty = new NewNote(
                NoteKind.DECISION,
                "secrets",
                "all",
                LocalDate.of(2999, 1, 1),
                null,
                "",
                "",
                null,
                List.of(),
                "",
                "",
                null,
                List.of(),
                null,
                null);
        assertThatThrownBy(() -> desk.write(plan, empty, null, CASEWORKER))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.errors())
                                .extracting(BadInput.FieldError::field)
                                .containsExactly(
                                        "heading", "text", "onDay", "decidedBy", "ground", "category", "readers"));
        assertThatThrownBy(() -> desk.write(plan, note("x".repeat(11_000_000), null, "staff", null), null, CASEWORKER))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> desk.write(plan, empty, null, CLINICIAN)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.write(plan, note("Mine", null, "staff", null), null, FAMILY))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void countsAVisitForTheDatesThatAskForOne() {
        LocalDate today = LocalDate.now(clock);
        PlanId real = plans.open(
                new Intake(
                        new Intake.ChildDetails("Maya", "Canary", today.minusYears(9), "en"),
                        "US-IL",
                        Map.of(
                                "removalDate",
                                today.minusDays(40).toString(),
                                "placementDate",
                                today.minusDays(40).toString(),
                                "placementType",
                                "foster"),
                        List.of("neglect"),
                        null),
                null,
                CASEWORKER);
        Duties.Duty visit = desk.duties(real, CASEWORKER).stream()
                .filter(duty -> duty.kind().equals("visit"))
                .findFirst()
                .orElseThrow();

        desk.write(real, contact(visit.kind(), today), null, CASEWORKER);
        desk.write(real, contact(visit.kind(), today), null, CASEWORKER);

        assertThat(plans.facts(real).get("held").toString()).containsOnlyOnce("visit");
        assertThat(desk.duties(real, CASEWORKER))
                .filteredOn(duty -> duty.kind().equals("visit"))
                .allSatisfy(next -> assertThat(next.due()).isAfter(today));
        assertThat(desk.duties(real, FAMILY)).isEmpty();
        assertThatThrownBy(() -> desk.write(real, contact("no-such-duty", today), null, CASEWORKER))
                .isInstanceOf(BadInput.class);
    }

    private List<String> all(Caller caller) {
        return desk.page(plan, NoteFilter.ALL, caller, null, null, 50).stream()
                .map(CaseNote::heading)
                .toList();
    }

    private static NoteFilter words(String words) {
        return new NoteFilter(null, null, null, null, null, words);
    }

    private void consent(String category, String username) {
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, decision, recorded_at,
                               recipient_kind, recipient_ref)
                        values (gen_random_uuid(), ?, ?, 'Parent', 'Tara', 'granted', now(), 'person', ?)""").params(plan.value(), category, username).update();
    }

    private NewNote note(String heading, @Nullable String category, String readers, @Nullable UUID corrects) {
        return new NewNote(
                NoteKind.NOTE,
                category,
                readers,
                LocalDate.now(clock),
                null,
                heading,
                "Text of it",
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                corrects,
                corrects == null ? null : "It was wrong");
    }

    private static NewNote contact(String countsFor, LocalDate day) {
        return new NewNote(
                NoteKind.CONTACT,
                null,
                "staff",
                day,
                null,
                "Visit",
                "All well",
                "home",
                List.of("Maya"),
                null,
                null,
                countsFor,
                List.of(),
                null,
                null);
    }
}
