package org.homeward.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineEntry;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class MatterDeskTests {

    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));
    private static final Caller CARL = new Caller("caseworker", "Carl", Set.of(Role.CASEWORKER));
    private static final Caller FAY = new Caller("family", "Fay", Set.of(Role.FAMILY));

    @Autowired
    private MatterDesk desk;

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
    void endsEveryOpenMatterWithThePlan() {
        MatterId matter = dispute(FAY);

        plans.close(plan, "moved away", "key-" + plan, "close-plan");

        assertThat(one()).satisfies(found -> {
            assertThat(found.open()).isFalse();
            assertThat(found.outcome()).isEqualTo("Plan closed");
        });
        assertThat(commands("matter-ended")).containsOnlyOnce(matter.toString());
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> dispute(FAY));
    }

    @Test
    void beginsAMatterOfAModelOnceHoweverOftenTheJobIsDelivered() {
        MatterId first = desk.raise(plan, "family-team-meeting", "regular", "job-" + plan, "call-the-family-together");
        MatterId again = desk.raise(plan, "family-team-meeting", "regular", "job-" + plan, "call-the-family-together");

        assertThat(again).isEqualTo(first);
        assertThat(commands("family-team-meeting-raised")).containsOnlyOnce("\"matterReason\":\"regular\"");
    }

    @Test
    void letsTheOneWhoRaisedItOrASupervisorWithdraw() {
        MatterId matter = dispute(FAY);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.withdraw(plan, matter, CARL));
        desk.withdraw(plan, matter, FAY);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> desk.withdraw(plan, matter, SUE));

        assertThat(one().outcome()).isEqualTo("Withdrawn");
        assertThat(commands("matter-ended")).containsOnlyOnce(matter.toString());
    }

    @Test
    void keepsAReportedDangerAwayFromSecondThoughts() {
        MatterId alert = desk.raise(plan, EventType.SAFETY_ALERT, Map.of("about", "x"), null, CARL);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.withdraw(plan, alert, CARL));
        desk.withdraw(plan, alert, SUE);
    }

    @Test
    void opensNotesAndClosesForAModelOncePerJob() {
        MatterId opened = desk.open(plan, "escalation", "missed-deadline", "job-1-" + plan, "escalate");
        MatterId again = desk.open(plan, "escalation", "missed-deadline", "job-1-" + plan, "escalate");
        desk.note(plan, opened, "The supervisor was asked", "job-2-" + plan, "tell");
        desk.close(plan, opened, "answered", "job-3-" + plan, "close");
        desk.close(plan, opened, "too-late", "job-4-" + plan, "close");

        assertThat(again).isEqualTo(opened);
        assertThat(one().outcome()).isEqualTo("Answered");
        assertThat(titles(SUE))
                .contains("Escalation: began", "Escalation: The supervisor was asked", "Escalation: Answered");
        assertThat(titles(FAY)).noneMatch(title -> title.startsWith("Escalation"));
        assertThat(desk.ofPlan(plan, FAY)).isEmpty();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> {
            MatterId other = desk.open(plan, "escalation", null, "job-5-" + plan, "escalate");
            desk.withdraw(plan, other, SUE);
        });
    }

    private MatterId dispute(Caller by) {
        return desk.raise(plan, EventType.DISPUTE, Map.of("about", "The visits"), null, by);
    }

    private Matter one() {
        return desk.ofPlan(plan, SUE).getFirst();
    }

    private List<String> titles(Caller caller) {
        return plans.timeline(plan, caller, null, 50).stream()
                .map(TimelineEntry::title)
                .toList();
    }

    private String commands(String message) {
        return String.join(
                "\n",
                jdbc.sql("select serialized_event from homeward.event_publication where serialized_event like ?")
                        .param("%" + message + "%")
                        .query(String.class)
                        .list());
    }
}
