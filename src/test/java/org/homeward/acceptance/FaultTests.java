package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.homeward.acceptance.HomewardStack.Part;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The broker, PostgreSQL and the application are killed in the middle of one plan: nothing is lost or done twice. */
class FaultTests {

    private final HomewardStack homeward = HomewardStack.shared();
    private final StackApi api = homeward.api();

    @Test
    void losesNothingAndDoesNothingTwiceWhenEachPartIsKilledOnce() throws SQLException {
        PlanWalk plan = PlanWalk.open(
                api, "Faye", Map.of("removalDate", api.today().minusDays(20).toString(), "placementType", "foster"));

        whileCompleting(plan, "review-intake", () -> homeward.kill(Part.CAMUNDA));
        plan.complete("choose-what-to-share").completeAll("ask-for-consent", "name-the-network");
        whileCompleting(plan, "name-the-network", () -> homeward.kill(Part.POSTGRES));
        plan.complete("settle-critical-gaps").completeAll("write-assessment", "hold-conference");
        whileCompleting(plan, "hold-conference", this::killTheApplication);
        plan.complete("draft-plan")
                .complete("agree-to-plan")
                .complete("team-reads-plan")
                .complete("approve-plan")
                .waitForStage("active");

        JdbcClient records = records();
        List<String> done = taskTitles(records, plan);
        assertThat(done)
                .filteredOn(title -> !title.equals("Write the assessment"))
                .doesNotHaveDuplicates();
        assertThat(records.sql(
                                "select stage from (select title as stage from homeward.timeline_entry"
                                        + " where plan_id = cast(:plan as uuid) and kind in ('stage', 'version', 'opened')) entries")
                        .param("plan", plan.planId())
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates();
        assertThat(count(
                        records,
                        plan,
                        "select count(*) from engine.process_instance where bpmn_process_id = 'plan-lifecycle' and "))
                .isEqualTo(1);
        assertThat(count(records, plan, "select count(*) from engine.user_task where state = 'COMPLETED' and "))
                .isEqualTo(done.size());
        assertThat(records.sql("select count(*) from homeward.event_publication where completion_date is null")
                        .query(Long.class)
                        .single())
                .as("commands that still wait")
                .isZero();
    }

    /** Asks to complete while the fault happens, and again until it is told that the task is done. */
    private void whileCompleting(PlanWalk plan, String elementId, Runnable fault) {
        plan.waitFor(elementId);
        var asking = CompletableFuture.runAsync(() -> plan.complete(elementId));
        fault.run();
        try {
            asking.join();
        } catch (RuntimeException tornOff) {
            homeward.awaitHealthy();
            if (!plan.openTask(elementId).isMissingNode()) {
                plan.complete(elementId);
            }
        }
        homeward.awaitHealthy();
    }

    private void killTheApplication() {
        homeward.kill();
        homeward.start();
    }

    private static List<String> taskTitles(JdbcClient records, PlanWalk plan) {
        return records.sql(
                        "select title from homeward.timeline_entry where plan_id = cast(:plan as uuid) and kind = 'task'")
                .param("plan", plan.planId())
                .query(String.class)
                .list();
    }

    private static long count(JdbcClient records, PlanWalk plan, String question) {
        return records.sql(question + "plan_id = cast(:plan as uuid)")
                .param("plan", plan.planId())
                .query(Long.class)
                .single();
    }

    private JdbcClient records() {
        var database = new PGSimpleDataSource();
        database.setUrl(homeward.jdbcUrl());
        database.setUser("homeward");
        database.setPassword("homeward");
        return JdbcClient.create(database);
    }
}
