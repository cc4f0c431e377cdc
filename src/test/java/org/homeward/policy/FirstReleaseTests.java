package org.homeward.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
@Import(RecordingDeployments.Instead.class)
class FirstReleaseTests {

    @Autowired
    private RecordingDeployments engine;

    @Autowired
    private ReleaseDuty duty;

    @Autowired
    private InForce inForce;

    @Autowired
    private ReleaseHealth health;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void nothingIsThere() {
        Database.empty();
        engine.reset();
        duty.forget();
    }

    @Test
    void deploysEverythingThatCameWithHomewardAtOnce() {
        duty.attempt();

        assertThat(engine.deployed.getFirst()).containsKeys("plan-lifecycle.bpmn", "check-in-cadence.dmn");
        assertThat(inForce.release()).hasValueSatisfying(release -> {
            assertThat(release.number()).isEqualTo(1);
            assertThat(release.title()).isEqualTo("The first release");
            assertThat(release.approver()).isEqualTo("homeward");
        });
    }

    @Test
    void waitsForTheEngineAndSaysSo() {
        engine.away = true;
        duty.attempt();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        engine.away = false;
        duty.attempt();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(releases()).isEqualTo(1);
    }

    @Test
    void makesOneReleaseThoughItDiedBetweenEngineAndDatabase() {
        engine.diesAfterwards = true;
        duty.attempt();
        duty.forget();
        engine.diesAfterwards = false;

        duty.attempt();

        assertThat(releases()).isEqualTo(1);
        assertThat(inForce.release()).isPresent();
    }

    @Test
    void triesOnceMoreAtTheNextStartWhenTheEngineRefused() {
        engine.refusal = List.of("no");
        duty.attempt();
        assertThat(inForce.release()).isEmpty();

        engine.reset();
        duty.forget();
        duty.attempt();
        assertThat(inForce.release()).isPresent();
    }

    @Test
    void leavesAloneWhatPolicyStaffPutInForce() throws Exception {
        duty.attempt();
        var staff = new PolicySteps(mvc);
        String draft = staff.draftWithOtherCadence();
        staff.submit(draft);
        staff.approve(draft);
        staff.deploy(draft).andExpect(status().isOk());

        duty.forget();
        duty.attempt();

        assertThat(inForce.text(PolicySteps.CADENCE))
                .hasValueSatisfying(text -> assertThat(text).contains("P9D"));
        assertThat(releases()).isEqualTo(2);
    }

    @Test
    void takesOverTheFilesOfANewerHomewardWhileStaffChangedNothing() {
        duty.attempt();
        makeTheShippedReleaseLookOlder();

        duty.forget();
        duty.attempt();

        assertThat(inForce.release())
                .hasValueSatisfying(release -> assertThat(release.number()).isEqualTo(2));
        assertThat(inForce.text("check-in-cadence.dmn"))
                .hasValueSatisfying(text -> assertThat(text).isNotEqualTo("older"));
    }

    @Test
    void offersTheFilesOfANewerHomewardAsADraftOnceStaffChangedSomething() throws Exception {
        duty.attempt();
        var staff = new PolicySteps(mvc);
        String draft = staff.draftWithOtherCadence();
        staff.submit(draft);
        staff.approve(draft);
        staff.deploy(draft);
        makeTheShippedReleaseLookOlder();

        duty.forget();
        duty.attempt();
        duty.forget();
        duty.attempt();

        assertThat(jdbc.sql("select title from homeward.release where status = 'DRAFT'")
                        .query(String.class)
                        .list())
                .containsExactly("New in this Homeward");
        assertThat(inForce.release())
                .hasValueSatisfying(release -> assertThat(release.number()).isEqualTo(2));
    }

    private void makeTheShippedReleaseLookOlder() {
        jdbc.sql("update homeward.release set shipped_digest = 'older' where number = 1")
                .update();
        jdbc.sql("""
                update homeward.release_resource set content = 'older'
                 where name = 'check-in-cadence.dmn'
                   and release_id in (select id from homeward.release where number = 1)
                """).update();
    }

    private long releases() {
        return jdbc.sql("select count(*) from homeward.release")
                .query(Long.class)
                .single();
    }
}
