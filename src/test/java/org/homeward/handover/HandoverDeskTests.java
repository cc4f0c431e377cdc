package org.homeward.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.matters.EventType;
import org.homeward.matters.MatterDesk;
import org.homeward.matters.MatterId;
import org.homeward.people.ContactDesk;
import org.homeward.plan.Intake;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TaskAnswers;
import org.homeward.plan.TeamDesk;
import org.homeward.plan.TimelineEntry;
import org.homeward.tasks.OpenTasks;
import org.homeward.tasks.TaskDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class HandoverDeskTests {

    private static final Caller CARL = new Caller("caseworker", "Carl", Set.of(Role.CASEWORKER));
    private static final Caller NINA = new Caller("nina", "Nina", Set.of(Role.CASEWORKER));
    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));
    private static final Caller FAY = new Caller("family", "Fay", Set.of(Role.FAMILY));

    @Autowired
    private HandoverDesk desk;

    @Autowired
    private ContactDesk contacts;

    @Autowired
    private MatterDesk matters;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private TeamDesk team;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private MatterId matter;

    @BeforeEach
    void raiseAHandover() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family");
        matter = matters.raise(
                plan,
                EventType.HANDOVER,
                Map.of("to", "Nina", "because", "leaving", "about", "Likes to be called in the evening."),
                null,
                CARL);
    }

    @Test
    void leavesThePlanWithTheOneBeforeUntilSomebodySaysYes() {
        assertThat(desk.prepare(plan, matter, Period.ofDays(60))).isTrue();
        assertThat(team.has(plan, "nina")).isTrue();
        assertThat(contacts.of(plan).username()).isEqualTo("caseworker");

        answer(NINA, Map.of("answer", "no"));
        assertThat(team.has(plan, "nina")).isFalse();
        assertThat(contacts.of(plan).username()).isEqualTo("caseworker");
    }

    @Test
    void movesThePlanItsTasksAndTheTeamToWhoeverSaysYes() {
        long task = new OpenTasks(jdbc).task(plan, null, null, "caseworker");
        tasks.claim(task, CARL);
        desk.prepare(plan, matter, Period.ofDays(60));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> answer(SUE, Map.of("answer", "yes", "packetRead", true)));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> answer(NINA, Map.of("answer", "yes")));
        answer(NINA, Map.of("answer", "yes", "packetRead", true));
        desk.transfer(plan, matter, "key-" + plan, "transfer-plan");

        assertThat(contacts.of(plan).username()).isEqualTo("nina");
        assertThat(tasks.find(task, NINA).assignee()).isEqualTo("nina");
        assertThat(team.has(plan, "caseworker")).isFalse();
        assertThat(plans.timeline(plan, FAY, null, 50))
                .extracting(TimelineEntry::title)
                .contains("Change of worker: nina is responsible for this plan now");
    }

    @Test
    void letsTheSupervisorTakeItOrAskSomebodyElse() {
        desk.prepare(plan, matter, Period.ofDays(60));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> answer(SUE, Map.of("receiver", "caseworker")));
        answer(SUE, Map.of("receiver", "other", "backup", "nina"));
        answer(SUE, Map.of("supervisorTakes", "self"));
        desk.transfer(plan, matter, "key-" + plan, "transfer-plan");

        assertThat(contacts.of(plan).username()).isEqualTo("supervisor");
        assertThat(contacts.of(plan).backup()).isEqualTo("nina");
        assertThat(team.has(plan, "other")).isFalse();
    }

    @Test
    void showsThePacketToTheAgencyOnly() {
        matters.raise(plan, EventType.DISPUTE, Map.of("about", "The visits"), null, FAY);
        new OpenTasks(jdbc).task(plan, null, null, "caseworker");
        desk.prepare(plan, matter, Period.ofDays(60));

        Packet packet = desk.packet(plan, matter, NINA);
        assertThat(packet.parts())
                .extracting(Packet.Part::title)
                .contains("Open tasks", "The dates ahead", "What the family prefers");
        assertThat(lines(packet, "From the person before you")).containsExactly("Likes to be called in the evening.");
        assertThat(lines(packet, "Open tasks")).containsExactly("Review intake");
        assertThat(lines(packet, "Open disagreements"))
                .singleElement()
                .asString()
                .contains("The visits");
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.packet(plan, matter, FAY));
    }

    @Test
    void givesEveryNewPlanAPerson() {
        var child = new Intake.ChildDetails("Robin", "Sample", LocalDate.of(2014, 5, 21), "en");
        PlanId opened = plans.open(new Intake(child, "US-IL", Map.of(), List.of(), null), null, CARL);

        assertThat(jdbc.sql("select username from homeward.responsibility where plan_id = ?")
                        .param(opened.value())
                        .query(String.class)
                        .single())
                .isEqualTo("caseworker");
    }

    private static List<String> lines(Packet packet, String title) {
        return packet.parts().stream()
                .filter(part -> part.title().equals(title))
                .findFirst()
                .orElseThrow()
                .lines();
    }

    private void answer(Caller by, Map<String, Object> fields) {
        List<TaskAnswers.Answer> answers = fields.entrySet().stream()
                .map(field -> new TaskAnswers.Answer(
                        field.getKey(), field.getKey(), field.getValue(), "handover." + field.getKey()))
                .toList();
        plans.recordAnswers(
                plan,
                new TaskAnswers(
                        OpenTasks.key(),
                        "accept-handover",
                        "handover",
                        "Take the plan over",
                        "accept-handover",
                        answers,
                        Map.of("matterId", matter.toString())),
                by);
    }
}
