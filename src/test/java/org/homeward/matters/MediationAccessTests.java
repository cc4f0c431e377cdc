package org.homeward.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.homeward.plan.TaskAnswers;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only a mediator without ties mediates, and only they read what they wrote down. */
@HomewardTest
class MediationAccessTests {

    private static final Caller SUE = caller("supervisor", Role.SUPERVISOR);
    private static final Caller MIA = caller("mia", Role.MEDIATOR);
    private static final Caller MAX = caller("max", Role.MEDIATOR);
    private static final Caller FAY = caller("family", Role.FAMILY);

    @Autowired
    private MatterDesk desk;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private MatterId matter;

    @BeforeEach
    void raiseADispute() {
        plan = new OpenTasks(jdbc).plan("caseworker", "family", "max");
        matter = desk.raise(plan, EventType.DISPUTE, Map.of("about", "The visits"), null, FAY);
    }

    @Test
    void showsThePlanToTheNamedMediatorWhileItIsOpen() {
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.ofPlan(plan, MIA));

        answer(SUE, "mediator", "Mia");
        assertThat(desk.ofPlan(plan, MIA))
                .singleElement()
                .satisfies(seen -> assertThat(seen.about()).isEqualTo("The visits"));

        desk.withdraw(plan, matter, FAY);
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.ofPlan(plan, MIA));
    }

    @Test
    void namesNobodyWhoIsOnTheTeam() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> answer(SUE, "mediator", "max"));
    }

    @Test
    void letsOnlyTheNamedMediatorWithoutTiesWork() {
        answer(SUE, "mediator", "mia");

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> answer(MAX, "result", "another"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> answer(SUE, "result", "another"));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> answer(MIA, "answer", "yes"));
        answer(MIA, "answer", "no");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> answer(MIA, "result", "another"));
    }

    @Test
    void keepsTheNotesFromEverybodyElse() {
        answer(SUE, "mediator", "mia");
        answer(MIA, "notes", "Canary words");

        assertThat(desk.mediationNotes(plan, MIA))
                .extracting(MediationNote::note)
                .containsExactly("Canary words");
        assertThat(desk.mediationNotes(plan, SUE)).isEmpty();
        assertThat(desk.mediationNotes(plan, FAY)).isEmpty();
        assertThat(plans.timeline(plan, SUE, null, 50))
                .noneMatch(entry -> entry.toString().contains("Canary"));
    }

    private void answer(Caller by, String field, String value) {
        var answer = new TaskAnswers.Answer(field, field, value, "mediation." + field);
        plans.recordAnswers(
                plan,
                new TaskAnswers(
                        OpenTasks.key(),
                        "hold-session",
                        "mediation",
                        "Hold a session",
                        "hold-session",
                        List.of(answer),
                        Map.of("matterId", matter.toString())),
                by);
    }

    private static Caller caller(String name, Role role) {
        return new Caller(name, name, Set.of(role));
    }
}
