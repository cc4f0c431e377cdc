package org.homeward.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was known of a plan at a moment stays what was known then, whatever is corrected later. */
@HomewardTest
class FactsThenTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));
    private static final Caller FAMILY = new Caller("family", "Jordan", Set.of(Role.FAMILY));

    @Autowired
    private PlanDesk plans;

    @Autowired
    private FactsThen facts;

    @Autowired
    private TeamThen team;

    @Autowired
    private TeamDesk table;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void tellsFactsAsTheyStoodBeforeTheyWereCorrected() {
        PlanId plan = new OpenTasks(jdbc).plan("caseworker", "family");
        plans.correctFacts(plan, Map.of("placementType", "shelter"), CASEWORKER);
        Instant before = clock.instant();
        plans.correctFacts(plan, Map.of("placementType", "kin", "siblingsApart", true), CASEWORKER);

        assertThat(facts.at(plan, before, CASEWORKER))
                .contains(new KnownThen.Line("Placement type", "shelter"))
                .noneMatch(line -> line.text().equals("Siblings apart"));
        assertThat(facts.at(plan, clock.instant(), CASEWORKER))
                .contains(new KnownThen.Line("Placement type", "kin"), new KnownThen.Line("Siblings apart", "Yes"));
        assertThat(facts.at(plan, clock.instant(), FAMILY)).isEmpty();
    }

    @Test
    void tellsAsWhatSomebodySatAtTheTableBeforeTheirRoleChanged() {
        PlanId plan = new OpenTasks(jdbc).plan("caseworker");
        table.put(plan, Map.of("name", "Tara", "username", "teacher", "role", "teacher"));
        Instant before = clock.instant();
        table.put(plan, Map.of("name", "Tara", "username", "teacher", "role", "mentor", "seat", "kin"));
        table.put(plan, Map.of("name", "Tara", "username", "teacher", "role", "mentor", "seat", "kin"));

        assertThat(team.at(plan, before, CASEWORKER)).contains(new KnownThen.Line("Tara", "teacher"));
        assertThat(team.at(plan, clock.instant(), CASEWORKER))
                .contains(new KnownThen.Line("Tara", "mentor"))
                .doesNotContain(new KnownThen.Line("Tara", "teacher"));
        assertThat(jdbc.sql("select count(*) from homeward.team_member_was where plan_id = ?")
                        .param(plan.value())
                        .query(Long.class)
                        .single())
                .as("the same again is no new version")
                .isEqualTo(1);
    }

    @Test
    void tellsWhoSatAtTheTableBeforeTheyLeft() {
        PlanId plan = new OpenTasks(jdbc).plan("caseworker");
        table.join(plan, "teacher", "teacher");
        Instant before = clock.instant();
        table.leave(plan, "teacher");

        assertThat(team.at(plan, before, CASEWORKER))
                .extracting(KnownThen.Line::more)
                .contains("teacher");
        assertThat(team.at(plan, clock.instant(), CASEWORKER))
                .extracting(KnownThen.Line::more)
                .doesNotContain("teacher");
    }
}
