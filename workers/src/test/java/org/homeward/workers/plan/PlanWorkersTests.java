package org.homeward.workers.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.JobError;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.Today;
import org.homeward.plan.Intake;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanSummary;
import org.homeward.plan.Stage;
import org.homeward.plan.TimelineEntry;
import org.homeward.workers.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The workers on the real record: each delivery twice, one effect. */
@HomewardTest
class PlanWorkersTests {

    private static final Caller SUE = new Caller("sue", "Sue", Set.of(Role.SUPERVISOR));

    @Autowired
    private PlanDesk plans;

    @Autowired
    private EnterStage enterStage;

    @Autowired
    private PutVersionInForce putVersionInForce;

    @Autowired
    private ScheduleCheckIn scheduleCheckIn;

    @Autowired
    private SetAftercareEnd setAftercareEnd;

    @Autowired
    private RecordReview recordReview;

    @Autowired
    private ClosePlan closePlan;

    private PlanId plan;

    @BeforeEach
    void openPlan() {
        plan = plans.open(
                new Intake(
                        new Intake.ChildDetails("Robin", "Sample", LocalDate.of(2014, 5, 21), "en"),
                        "US-IL",
                        Map.of(),
                        List.of(),
                        null),
                null,
                SUE);
    }

    @Test
    void entersTheStageThatTheModelNames() {
        ActivatedJob job = Jobs.of("plan.enter-stage", "consent-collection");

        enterStage.handle(job, new EnterStage.Input(plan.value(), "consent"));
        enterStage.handle(job, new EnterStage.Input(plan.value(), "consent"));

        assertThat(summary().stage()).isEqualTo(Stage.CONSENT);
        assertThat(titles()).containsOnlyOnce("Consent began");
    }

    @Test
    void asksForHelpWithAStageThatNobodyKnows() {
        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> enterStage.handle(
                        Jobs.of("plan.enter-stage", "x"), new EnterStage.Input(plan.value(), "limbo")))
                .satisfies(failure -> assertThat(failure.getErrorMessage()).contains("limbo"));
    }

    @Test
    void countsAVersionOncePerApproval() {
        int before = summary().version();
        ActivatedJob job = Jobs.of("plan.put-version-in-force", "put-version-in-force");

        putVersionInForce.handle(job, new PutVersionInForce.Input(plan.value()));
        putVersionInForce.handle(job, new PutVersionInForce.Input(plan.value()));

        assertThat(summary().version()).isEqualTo(before + 1);
    }

    /** The next one is counted from it only once that day has come, so until then the same review would be due again. */
    @Test
    void asksForHelpWithAReviewOnADayThatIsStillToCome() {
        String tomorrow = Today.date().plusDays(1).toString();

        assertThatExceptionOfType(JobError.class)
                .isThrownBy(() -> recordReview.handle(
                        Jobs.of("plan.record-review", "record-review"), new RecordReview.Input(plan.value(), tomorrow)))
                .satisfies(failure ->
                        assertThat(failure.getErrorMessage()).contains("still to come", "Correct reviewHeldOn"));
    }

    @Test
    void setsTheNextCheckInByTheTableAndSaysSoOnThePlan() {
        ActivatedJob job = Jobs.of("plan.schedule-check-in", "schedule-check-in");

        var first = scheduleCheckIn.handle(job, new ScheduleCheckIn.Input(plan.value(), "P30D"));
        var second = scheduleCheckIn.handle(job, new ScheduleCheckIn.Input(plan.value(), "P30D"));

        assertThat(second).isEqualTo(first);
        assertThat(OffsetDateTime.parse(first.nextCheckInAt()))
                .isAfter(ZonedDateTime.now().plusDays(29).toOffsetDateTime());
        assertThat(timeline())
                .filteredOn(entry -> "check-in-cadence".equals(entry.rule()))
                .hasSize(1);
    }

    @Test
    void setsTheEndOfAftercareByTheTable() {
        var done = setAftercareEnd.handle(
                Jobs.of("plan.set-aftercare-end", "set-aftercare-end"), new SetAftercareEnd.Input(plan.value(), "P6M"));

        assertThat(OffsetDateTime.parse(done.aftercareUntil()))
                .isAfter(ZonedDateTime.now().plusMonths(5).toOffsetDateTime());
    }

    @Test
    void keepsTheDayOfAReviewAsAFactOnce() {
        var held = new RecordReview.Input(plan.value(), "2026-05-04");
        ActivatedJob job = Jobs.of("plan.record-review", "record-review");

        recordReview.handle(job, held);
        recordReview.handle(job, held);

        assertThat(plans.facts(plan).get("held"))
                .isEqualTo(List.of(Map.of("kind", "permanency-hearing", "date", "2026-05-04")));
    }

    @Test
    void closesWithTheReasonInWords() {
        ActivatedJob job = Jobs.of("plan.close", "close-plan");

        closePlan.handle(job, new ClosePlan.Input(plan.value(), "reached-adulthood"));
        closePlan.handle(job, new ClosePlan.Input(plan.value(), "reached-adulthood"));

        assertThat(summary().stage()).isEqualTo(Stage.CLOSED);
        assertThat(summary().closeReason()).isEqualTo("reached adulthood");
    }

    private PlanSummary summary() {
        return plans.summary(plan, SUE);
    }

    private List<TimelineEntry> timeline() {
        return plans.timeline(plan, SUE, null, 50);
    }

    private List<String> titles() {
        return timeline().stream().map(TimelineEntry::title).toList();
    }
}
