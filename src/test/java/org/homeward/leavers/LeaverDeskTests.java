package org.homeward.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.homeward.people.Contact;
import org.homeward.people.ContactDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TeamDesk;
import org.homeward.plan.TimelineEntry;
import org.homeward.tasks.OpenTasks;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class LeaverDeskTests {

    private static final Caller MIRA = new Caller("mira", "Mira", Set.of(Role.REGIONAL_ADMINISTRATOR));
    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));

    @Autowired
    private LeaverDesk desk;

    @Autowired
    private ContactDesk contacts;

    @Autowired
    private TeamDesk team;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private OpenTasks open;
    private String leaver;
    private Caller carl;
    private PlanId plan;
    private PlanId another;
    private long task;

    @BeforeEach
    void somebodyWithTwoPlans() {
        leaver = "carl-" + UUID.randomUUID();
        carl = new Caller(leaver, "Carl", Set.of(Role.CASEWORKER));
        open = new OpenTasks(jdbc);
        plan = open.plan(leaver, "nina", "family");
        another = open.plan(leaver, "nina");
        contacts.give(plan, leaver, null, "chosen", SUE);
        contacts.give(another, leaver, null, "chosen", SUE);
        task = open.task(plan, null, null, "caseworker");
        tasks.claim(task, carl);
    }

    @Test
    void tellsWhatAPersonLeavesBehindAndNoNameOfAChildToWhomeverThePlanIsHidden() {
        consentFor("person", leaver);
        Left left = desk.behind(" " + leaver.toUpperCase() + " ", MIRA);

        assertThat(left.answersFor()).extracting(Left.Plan::planId).containsExactlyInAnyOrder(plan, another);
        assertThat(left.answersFor()).extracting(Left.Plan::childName).containsOnlyNulls();
        assertThat(left.tasks()).isOne();
        assertThat(left.consents()).isOne();
        assertThat(left.tables()).isZero();
    }

    @Test
    void givesEachPlanToItsSuccessorOrToWhoeverStepsIn() {
        long free = open.task(another, null, null, "caseworker");
        tasks.claim(free, carl);

        desk.end(leaver, Departure.Reason.LEFT, Map.of(plan, "nina"), MIRA);

        assertThat(contacts.of(plan).username()).isEqualTo("nina");
        assertThat(contacts.of(another).username()).isEqualTo(Contact.SUPERVISORS);
        assertThat(team.has(plan, leaver)).isFalse();
        assertThat(team.has(another, leaver)).isFalse();
        assertThat(tasks.find(task, SUE).assignee()).isEqualTo("nina");
        assertThat(tasks.find(free, SUE).assignee()).isNull();
        assertThat(tasks.history(tasks.find(free, SUE)))
                .extracting(TaskEvent::kind, TaskEvent::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(TaskEvent.Kind.PUT_BACK, "Their access has ended"));
        assertThat(plans.timeline(plan, SUE, null, 5))
                .extracting(TimelineEntry::title)
                .contains("Name of %s has left; Name of nina answers for this plan now".formatted(leaver));
    }

    @Test
    void endsConsentsThatNameThePersonAndNoOthers() {
        UUID theirs = consentFor("person", leaver);
        UUID byName = consentFor(null, null);
        UUID agency = consentFor("agency", "lincoln-school");

        desk.end(leaver, Departure.Reason.PARTNER_LEFT, Map.of(), MIRA);

        assertThat(endOf(theirs)).containsExactly("recipient-left");
        assertThat(endOf(byName)).containsExactly("recipient-left");
        assertThat(endOf(agency)).isEmpty();
    }

    @Test
    void findsTasksThatOnlyTheEngineKnowsToBeTheirs() {
        long assigned = open.task(another, null, null, "caseworker");
        jdbc.sql("update engine.user_task set assignee = ? where key = ?")
                .params(leaver, assigned)
                .update();

        desk.end(leaver, Departure.Reason.LEFT, Map.of(), MIRA);

        assertThat(tasks.find(assigned, SUE).assignee()).isNull();
    }

    @Test
    void letsThemInAgainWithoutWhatWasTheirs() {
        UUID departure = desk.end(leaver, Departure.Reason.LEFT, Map.of(), MIRA);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.end(leaver, Departure.Reason.LEFT, Map.of(), MIRA));

        desk.restore(departure, MIRA);

        assertThat(team.has(plan, leaver)).isFalse();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.restore(departure, MIRA));
        desk.end(leaver, Departure.Reason.LEFT, Map.of(), MIRA);
    }

    @Test
    void namesNobodyWhoHasLeftAsSuccessor() {
        PlanId ninas = open.plan("nina-" + leaver);
        desk.end("nina-" + leaver, Departure.Reason.LEFT, Map.of(), MIRA);

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> desk.end(leaver, Departure.Reason.LEFT, Map.of(plan, "nina-" + leaver), MIRA));
        assertThat(team.has(plan, leaver)).isTrue();
        assertThat(team.has(ninas, "nina-" + leaver)).isFalse();
    }

    @Test
    void isForTheRegionalOfficeAndAdministratorsAndForNobodyThemselves() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> desk.end(leaver, Departure.Reason.LEFT, Map.of(), SUE));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.behind(leaver, SUE));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> desk.end("Mira", Departure.Reason.LEFT, Map.of(), MIRA));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> desk.end("@supervisor", Departure.Reason.LEFT, Map.of(), MIRA));
    }

    private UUID consentFor(String kind, String ref) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, recipient_kind,
                               recipient_ref, decision, recorded_at)
                        values (?, ?, 'education', 'Fay', ?, ?, ?, 'granted', now())""").params(id, plan.value(), "Name of " + leaver, kind, ref).update();
        return id;
    }

    private List<String> endOf(UUID consent) {
        return jdbc.sql("select end_reason from homeward.consent where id = ? and ended_at is not null")
                .param(consent)
                .query(String.class)
                .list();
    }
}
