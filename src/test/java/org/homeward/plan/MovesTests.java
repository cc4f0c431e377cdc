package org.homeward.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A move while the plan is lived takes the plan back to the team, once. */
@HomewardTest
class MovesTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void liveInAShelter() {
        plan = new OpenTasks(jdbc).plan("caseworker");
        place("shelter");
    }

    @Test
    void takesAPlanThatIsLivedBackToTheTeam() {
        plans.enterStage(plan, Stage.ACTIVE, "job-active-" + plan, "active-plan");

        place("foster");
        place("foster");

        assertThat(amendments()).isEqualTo(1);
    }

    @Test
    void leavesAPlanAloneThatIsStillBeingMade() {
        place("foster");

        assertThat(amendments()).isZero();
    }

    private void place(String type) {
        plans.correctFacts(plan, Map.of("placementType", type), CASEWORKER);
    }

    private long amendments() {
        return jdbc.sql("""
                        select count(*) from homeward.event_publication
                         where strpos(serialized_event, 'amendment-requested') > 0
                           and strpos(serialized_event, :plan) > 0""").param("plan", plan.toString()).query(Long.class).single();
    }
}
