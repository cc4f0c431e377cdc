package org.homeward.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanSummary;
import org.homeward.plan.TaskAnswers;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consent is one answer to one question; it ends when it is taken back, when its day comes, or with a new answer. */
@HomewardTest
class ConsentDeskTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));
    private static final Caller FAMILY = new Caller("family", "Jo", Set.of(Role.FAMILY));
    private static final Caller TEACHER = new Caller("teacher", "Tess", Set.of(Role.TEACHER));
    private static final List<AskAgainRule> RULES =
            List.of(new AskAgainRule("birthday", 12, "P30D", "yes"), new AskAgainRule("expiry", 0, "P30D", "no"));

    @Autowired
    private ConsentDesk consents;

    @Autowired
    private ConsentRequests requests;

    @Autowired
    private ConsentViews views;

    @Autowired
    private ConsentKeeper keeper;

    @Autowired
    private ConsentLives lives;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PlanId plan;
    private LocalDate today;

    @BeforeEach
    void choose() {
        today = LocalDate.now(clock);
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher");
        jdbc.sql("update homeward.team_member set role = 'Class teacher' where plan_id = ? and username = 'teacher'")
                .param(plan.value())
                .update();
        record(
                Map.of(),
                Map.of(
                        "goals",
                        List.of(Map.of("title", "Read")),
                        "consent.requests",
                        List.of(Map.of(
                                "category", "education", "recipient", "Class teacher", "purpose", "Help at school"))));
    }

    @Test
    void sharesOnceTheAnswerIsYesAndStopsInTheMomentItIsTakenBack() {
        assertThat(plans.summary(plan, TEACHER).goals()).isEmpty();
        UUID consent = give("granted");
        assertThat(plans.summary(plan, TEACHER).goals()).hasSize(1);

        consents.withdraw(plan, consent, FAMILY);

        assertThat(plans.summary(plan, TEACHER).goals()).isEmpty();
        assertThat(commands("consent-withdrawn", consent)).isEqualTo(1);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> consents.withdraw(plan, consent, FAMILY));
    }

    @Test
    void opensTheChosenPartsOfAYesInPartAndSignsThem() {
        UUID request = requests.ask(plan).getFirst().requestId();
        record(
                Map.of("requestId", request.toString(), "consentRule", Map.of("longest", "P12M", "witness", "no")),
                Map.of(
                        "consent.decision", "granted-in-part",
                        "consent.person", "Jo",
                        "consent.parts", List.of("plan", "nonsense")));

        assertThat(plans.summary(plan, TEACHER).goals()).hasSize(1);
        ConsentView view = views.of(plan, FAMILY).getFirst();
        assertThat(view.parts()).containsExactly("plan");
        assertThat(view.isLive(today)).isTrue();
        assertThat(view.signedText()).contains("Only these parts: what the plan says");
    }

    @Test
    void opensNothingOfAPartThatWasNotChosen() {
        UUID request = requests.ask(plan).getFirst().requestId();
        record(
                Map.of("requestId", request.toString(), "consentRule", Map.of("longest", "P12M", "witness", "no")),
                Map.of(
                        "consent.decision", "granted-in-part",
                        "consent.person", "Jo",
                        "consent.parts", List.of("documents")));

        assertThat(plans.summary(plan, TEACHER).goals()).isEmpty();
    }

    @Test
    void offersThePlansTeamAndAgenciesAndNamesWhomeverIsChosen() {
        Map<String, Object> known = keeper.known(plan, Map.of(), CASEWORKER);
        assertThat(String.valueOf(known.get("whom"))).contains("person:teacher", "Somebody else");
        assertThat(keeper.known(plan, Map.of(), TEACHER)).isEmpty();

        choose(Map.of("category", "health", "who", "person:teacher", "purpose", "x"));
        assertThat(jdbc.sql("""
                                select recipient || ' ' || recipient_kind || ' ' || recipient_ref
                                  from homeward.consent_request where plan_id = ? and category = 'health'""").param(plan.value()).query(String.class).single())
                .isEqualTo("Name of teacher person teacher");

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> choose(Map.of("category", "health", "who", "person:stranger", "purpose", "x")));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> choose(Map.of("category", "health", "purpose", "x")));
    }

    private void choose(Map<String, Object> row) {
        record(Map.of(), Map.of("consent.requests", List.of(row)));
    }

    @Test
    void letsOnlyTheFamilyAndItsWorkersTakeItBack() {
        UUID consent = give("granted");

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> consents.withdraw(plan, consent, TEACHER));
    }

    @Test
    void sharesNothingAfterANoOrWithoutAnAnswer() {
        Asked asked = requests.ask(plan).getFirst();
        requests.closeUnanswered(plan, asked.requestId(), "job-late-" + plan, "close-unanswered");

        assertThat(plans.summary(plan, TEACHER).goals()).isEmpty();
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> answer(asked.requestId(), "granted", Map.of()));
    }

    @Test
    void neverHoldsLongerThanTheTableAllows() {
        give("granted");

        assertThat(only().expires()).isEqualTo(today.plusMonths(12));
    }

    @Test
    void asksForAWitnessWhereTheTableWantsOne() {
        UUID request = requests.ask(plan).getFirst().requestId();

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> answer(request, "granted", Map.of("witness", "yes", "longest", "P12M")))
                .satisfies(refused ->
                        assertThat(refused.errors().getFirst().field()).isEqualTo("witness"));
    }

    @Test
    void endsOnTheBirthdayAfterWhichSomebodyElseDecides() {
        bornOn(today.minusYears(12).plusDays(100));
        UUID consent = give("granted");

        Life life = lives.plan(consent, RULES);

        assertThat(life).isEqualTo(new Life(today.plusDays(100), today.plusDays(70), "birthday"));
        assertThat(only().expires()).isEqualTo(today.plusDays(99));
    }

    @Test
    void asksAgainBeforeItsOwnEnd() {
        bornOn(today.minusYears(13));
        UUID consent = give("granted");

        assertThat(lives.plan(consent, RULES).askAgainOn())
                .isEqualTo(today.plusMonths(12).plusDays(1).minusDays(30));
    }

    @Test
    void putsTheNewAnswerInThePlaceOfTheOldOne() {
        UUID consent = give("granted");
        var again = lives.askAgain(plan, consent, "expiry", "job-again-" + consent);

        answer(again.requestId(), "refused", Map.of("longest", "P12M"));

        assertThat(plans.summary(plan, TEACHER).goals()).isEmpty();
        assertThat(all())
                .filteredOn(one -> one.id().equals(consent))
                .extracting(PlanSummary.Consent::endReason)
                .containsExactly("refused");
    }

    @Test
    void asksAgainWhenTheChildMovesOnce() {
        plans.correctFacts(plan, Map.of("placementType", "kin"), CASEWORKER);
        UUID consent = give("granted");

        plans.correctFacts(plan, Map.of("placementType", "foster"), CASEWORKER);
        plans.correctFacts(plan, Map.of("placementType", "foster"), CASEWORKER);

        assertThat(commands("consent-asked-again", consent)).isEqualTo(1);
    }

    @Test
    void endsWithThePlan() {
        UUID consent = give("granted");

        plans.close(plan, "reached its goals", "job-close-" + plan, "close-plan");

        assertThat(all()).extracting(PlanSummary.Consent::endReason).containsExactly("plan-closed");
        assertThat(commands("consent-withdrawn", consent)).isEqualTo(1);
    }

    private UUID give(String decision) {
        UUID request = requests.ask(plan).getFirst().requestId();
        answer(request, decision, Map.of("longest", "P12M", "witness", "no"));
        requests.beginLife(plan, request);
        return only().id();
    }

    private void answer(UUID request, String decision, Map<String, Object> rule) {
        record(
                Map.of("requestId", request.toString(), "consentRule", rule),
                Map.of("consent.decision", decision, "consent.person", "Jo"));
    }

    private PlanSummary.Consent only() {
        return all().getFirst();
    }

    private List<PlanSummary.Consent> all() {
        return plans.summary(plan, CASEWORKER).consents();
    }

    private void bornOn(LocalDate day) {
        jdbc.sql(
                        "update homeward.child set birth_date = :day where id = (select child_id from homeward.plan where id = :plan)")
                .param("day", day)
                .param("plan", plan.value())
                .update();
    }

    private long commands(String message, UUID consent) {
        return jdbc.sql("""
                        select count(*) from homeward.event_publication
                         where strpos(serialized_event, :message) > 0 and strpos(serialized_event, :consent) > 0""")
                .param("message", message)
                .param("consent", consent.toString())
                .query(Long.class)
                .single();
    }

    private void record(Map<String, Object> about, Map<String, Object> places) {
        var answers = new ArrayList<TaskAnswers.Answer>();
        places.forEach((place, value) -> answers.add(new TaskAnswers.Answer(place, place, value, place)));
        plans.recordAnswers(
                plan,
                new TaskAnswers(OpenTasks.key(), "a-task", "a-process", "A task", "a-form", answers, about),
                CASEWORKER);
    }
}
