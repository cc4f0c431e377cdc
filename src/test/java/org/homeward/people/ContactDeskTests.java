package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TeamDesk;
import org.homeward.plan.TimelineEntry;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class ContactDeskTests {

    private static final Caller CARL = new Caller("caseworker", "Carl", Set.of(Role.CASEWORKER));
    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));
    private static final Caller FAY = new Caller("family", "Fay", Set.of(Role.FAMILY));

    @Autowired
    private ContactDesk desk;

    @Autowired
    private AwayDesk away;

    @Autowired
    private TeamDesk team;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PlanId plan;

    @BeforeEach
    void aPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker", "nina", "family");
    }

    @Test
    void isThereFromTheBeginning() {
        assertThat(desk.of(plan).username()).isEqualTo("caseworker");
        assertThat(desk.of(plan).backup()).isEqualTo(Contact.SUPERVISORS);
    }

    @Test
    void passesThePlanToTheOneBehindWhoeverLeaves() {
        desk.chooseBackup(plan, "Nina", CARL);
        team.leave(plan, "caseworker");

        assertThat(desk.of(plan).username()).isEqualTo("nina");
        assertThat(desk.of(plan).backup()).isEqualTo(Contact.SUPERVISORS);
        assertThat(plans.timeline(plan, SUE, null, 5))
                .extracting(TimelineEntry::title)
                .contains("Name of nina answers for this plan now");

        team.leave(plan, "nina");
        assertThat(desk.of(plan).username()).isEqualTo(Contact.SUPERVISORS);
        assertThat(desk.of(plan).backup()).isEqualTo(Contact.REGION);
    }

    @Test
    void holdsWhateverWayAPersonLeavesBy() {
        jdbc.sql("delete from homeward.team_member where plan_id = ? and username = 'caseworker'")
                .param(plan.value())
                .update();
        assertThat(desk.of(plan).username()).isEqualTo(Contact.SUPERVISORS);
    }

    @Test
    void isNeverEmptyInTheDatabase() {
        for (String harm : new String[] {
            "delete from homeward.responsibility where plan_id = ?",
            "update homeward.responsibility set backup = null where plan_id = ?",
            "update homeward.responsibility set backup = username where plan_id = ?",
            "update homeward.responsibility set username = '' where plan_id = ?"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(harm).param(plan.value()).update());
        }
    }

    @Test
    void keepsWhoItWas() {
        desk.chooseBackup(plan, "nina", CARL);
        desk.give(plan, "nina", null, "handover", SUE);

        assertThat(desk.of(plan).username()).isEqualTo("nina");
        assertThat(desk.of(plan).backup()).isEqualTo(Contact.SUPERVISORS);
        assertThat(jdbc.sql(
                                "select username || ' ' || backup from homeward.responsibility_before where plan_id = ? order by id")
                        .param(plan.value())
                        .query(String.class)
                        .list())
                .containsExactly("caseworker @supervisor", "caseworker nina");
    }

    @Test
    void namesNobodyWhoCouldNotStepIn() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.chooseBackup(plan, "stranger", CARL));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.chooseBackup(plan, "caseworker", CARL));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> desk.chooseBackup(plan, " ", CARL));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.chooseBackup(plan, "nina", FAY));
    }

    @Test
    void letsTheOneBehindAnswerWhileSomebodyIsAway() {
        desk.chooseBackup(plan, "nina", CARL);
        LocalDate today = LocalDate.now(clock);
        AwayDesk.Absence absence = away.away(null, today, today.plusDays(7), CARL);

        assertThat(desk.of(plan).actingNow()).isEqualTo("nina");
        assertThat(desk.of(plan).awayUntil()).isEqualTo(today.plusDays(7));
        AwayDesk.Absence second = away.away("nina", today, today, SUE);
        assertThat(desk.of(plan).actingNow()).isEqualTo(Contact.SUPERVISORS);

        away.back(absence.id(), CARL);
        away.back(second.id(), SUE);
        assertThat(desk.of(plan).actingNow()).isEqualTo("caseworker");
    }

    @Test
    void refusesAbsencesThatCannotBe() {
        LocalDate today = LocalDate.now(clock);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> away.away(null, today, today.minusDays(1), CARL));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> away.away(null, null, today, CARL));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> away.away("nina", today, today, CARL));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> away.away(null, today, today, FAY));
    }
}
